import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { type Border, bordersOf, joined } from "./borders.ts";
import { around, grown, meets } from "./boxes.ts";
import { type Drawing, drawLayers, type MapLayer, type MapLines } from "./draw.ts";
import { type MapLabel, type Named, placeLabels } from "./labels.ts";
import { type Plane, planeOf } from "./plane.ts";
import type { MapUnit, MapUnits } from "./units.ts";

/** A closer map: the place cut into its members, what lies around it, and the names of its towns. */
export type Detail = Drawing & { readonly labels: readonly MapLabel[] };

/** What a closer map shows. */
type Asked = {
  /** Of the place: the member that a commune or an EPCI belongs to; null for those that lie elsewhere. */
  readonly memberOf: (unit: TerritoryCode) => TerritoryCode | null;
  /** How a member is drawn: all alike, or by its figure. */
  readonly classOf: (member: TerritoryCode) => MapLayer["class"];
  /** Towns that may be named, the largest first. */
  readonly towns: readonly Named[];
  /** Whether each town has a dot, where its own outline is not drawn. */
  readonly isDotted: boolean;
};

const [WIDTH, MARGIN, LOWEST, HIGHEST] = [600, 24, 330, 640] as const;

const groundOf = ({ territory, outline }: MapUnit): string => territory.epci ?? `${territory.code} ${outline.id}`;

/** Borders of communes are drawn inside the place alone, where they part its members; around it, those of EPCI and of départements. */
const linesOf = (level: MapUnits["level"], frame: readonly MapUnit[], plane: Plane, { memberOf, classOf }: Asked): readonly MapLines[] => {
  const borders = bordersOf(frame);
  const members = new Map(frame.map((unit) => [unit, memberOf(unit.territory.code)]));
  const layer = (name: MapLayer["class"], isClosed: boolean, isDrawn: (border: Border) => boolean): MapLines => ({
    class: name,
    isClosed,
    arcs: joined(
      borders.flatMap((border) => (isDrawn(border) ? border.arc : [])),
      (arc) => plane.arcs.get(arc) ?? [],
    ),
  });
  const between =
    (isBorder: (one: MapUnit, other: MapUnit) => boolean) =>
    ({ sides: [one, other] }: Border): boolean =>
      one !== undefined && other !== undefined && isBorder(one, other);
  const classes = new Map(frame.map((unit) => [unit, drawnAs(members.get(unit) ?? null, classOf)]));
  const parts = between(
    (a, b) => (members.get(a) ?? null) !== null && (members.get(b) ?? null) !== null && members.get(a) !== members.get(b),
  );
  const lines = between(
    (a, b) => ((members.get(a) ?? null) === null || (members.get(b) ?? null) === null) && (level === "epci" || groundOf(a) !== groundOf(b)),
  );
  return [
    layer("near", true, ({ sides }) => sides.length === 1),
    layer("lines", false, lines),
    ...[...new Set(classes.values())]
      .filter((name) => name !== null)
      .sort()
      .map((name) => layer(name, true, ({ sides }) => sides.filter((unit) => classes.get(unit) === name).length === 1)),
    layer("parts", false, parts),
    // An EPCI may lie on several départements: only the outlines of communes tell where these end.
    ...(level === "epci"
      ? []
      : [
          layer(
            "departments",
            false,
            between((a, b) => a.territory.departments[0] !== b.territory.departments[0]),
          ),
        ]),
  ];
};

const drawnAs = (member: TerritoryCode | null, classOf: Asked["classOf"]): MapLayer["class"] | null =>
  member === null ? null : classOf(member);

/** Draws the members of a place among what lies around. Null when none of its outlines is known. */
export const drawDetail = (all: MapUnits, asked: Asked): Detail | null => {
  const inside = all.units.filter(({ territory }) => asked.memberOf(territory.code) !== null);
  if (inside.length === 0) return null;
  const view = grown(around(inside.map(({ box }) => box)), LOWEST / WIDTH, HIGHEST / WIDTH, 0.2);
  const frame = all.units.filter(({ box }) => meets(box, view));
  const plane = planeOf(
    all.outlines,
    frame.map(({ outline }) => outline),
    { outlines: inside.map(({ outline }) => outline), width: WIDTH, margin: MARGIN, heights: [LOWEST, HIGHEST] },
  );
  if (!plane) return null;
  const labels = all.level === "commune" ? placeLabels(plane, frame, asked.towns) : [];
  const towns: MapLayer = { class: "towns", d: labels.map(({ dot: [x, y] }) => `M${x} ${y}h0`).join("") };
  const layers = [...drawLayers(linesOf(all.level, frame, plane, asked), plane), ...(asked.isDotted ? [towns] : [])];
  return { viewBox: `0 0 ${plane.width} ${plane.height}`, layers: layers.filter(({ d }) => d !== ""), labels };
};
