import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { arcsOf } from "./arcs.ts";
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

const departmentOf = ({ territory }: MapUnit): string | undefined => territory.departments[0];

const groundOf = ({ territory, outline }: MapUnit): string => territory.epci ?? `${territory.code} ${outline.id}`;

/** Borders of communes are drawn inside the place alone, where they part its members; around it, those of EPCI and of départements. */
const linesOf = (
  level: MapUnits["level"],
  frame: readonly MapUnit[],
  borders: readonly Border[],
  plane: Plane,
  { memberOf, classOf }: Asked,
): readonly MapLines[] => {
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
            between((a, b) => departmentOf(a) !== departmentOf(b)),
          ),
        ]),
  ];
};

const drawnAs = (member: TerritoryCode | null, classOf: Asked["classOf"]): MapLayer["class"] | null =>
  member === null ? null : classOf(member);

/** Borders that a map may draw: those of communes of one EPCI, member and département are nine in ten, and on none. */
const drawable = (frame: readonly MapUnit[], { memberOf }: Asked): readonly Border[] =>
  bordersOf(frame).filter(({ sides: [one, other] }) => {
    if (one === undefined || other === undefined) return true;
    const isOneMember = memberOf(one.territory.code) === memberOf(other.territory.code);
    return !isOneMember || groundOf(one) !== groundOf(other) || departmentOf(one) !== departmentOf(other);
  });

/** Draws the members of a place among what lies around. Null when none of its outlines is known. */
export const drawDetail = (all: MapUnits, asked: Asked): Detail | null => {
  const inside = all.units.filter(({ territory }) => asked.memberOf(territory.code) !== null);
  if (inside.length === 0) return null;
  const view = grown(around(inside.map(({ box }) => box)), LOWEST / WIDTH, HIGHEST / WIDTH, 0.2);
  const frame = all.units.filter(({ box }) => meets(box, view));
  const borders = drawable(frame, asked);
  const named = new Set(asked.towns.map(({ code }) => code));
  const towns = frame.filter(({ territory }) => named.has(territory.code));
  const arcs = [...borders.map(({ arc }) => arc), ...towns.flatMap(({ outline }) => arcsOf(outline))];
  const fit = { outlines: inside.map(({ outline }) => outline), width: WIDTH, margin: MARGIN, heights: [LOWEST, HIGHEST] } as const;
  const plane = planeOf(all.outlines, arcs, fit);
  if (!plane) return null;
  const labels = all.level === "commune" ? placeLabels(plane, towns, asked.towns) : [];
  const dots: MapLayer = { class: "towns", d: labels.map(({ dot: [x, y] }) => `M${x} ${y}h0`).join("") };
  const layers = [...drawLayers(linesOf(all.level, frame, borders, plane, asked), plane), ...(asked.isDotted ? [dots] : [])];
  return { viewBox: `0 0 ${plane.width} ${plane.height}`, layers: layers.filter(({ d }) => d !== ""), labels };
};
