import { type Missing, missing } from "@levier/kernel";
import { epciOutlines } from "../../../sources/epci-outlines/source.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import { pullCommand } from "../../../sources/open-data/catalogue.ts";
import type { Outlines } from "../../../sources/territory-outlines/outlines.ts";
import type { Computed, FigureDefinition, FigureGroup } from "./figure.ts";
import { GEOGRAPHY_FIGURES, geographyFigures, OUTLINE_FIGURES, outlineFigures } from "./figures/own-figures.ts";
import { GROUPS } from "./groups.ts";
import type { Library } from "./library.ts";
import { ownPanel } from "./own-panel.ts";
import type { Panel } from "./panel.ts";
import type { Place } from "./place.ts";

/** All that a diagnosis is made from. */
export type Stock = { readonly geography: Geography; readonly library: Library; readonly outlines: Outlines | null };

/** One figure computed, with its source's id. */
export type ComputedFigure = FigureDefinition & {
  readonly source: string;
  readonly computed: Computed | Missing;
  /** Of a missing figure: the parts of the place for which it is not published. */
  readonly lackedBy?: readonly string[];
};

const computeGroup = async (group: FigureGroup, place: Place, { geography, library }: Stock): Promise<readonly ComputedFigure[]> => {
  const source = library.source(group.source);
  const told = (computed: (id: string) => Computed | Missing): readonly ComputedFigure[] =>
    group.figures.map((definition) => ({ ...definition, source: group.source, computed: computed(definition.id) }));
  if (source === null) return told(() => missing("source-not-loaded", pullCommand(group.source)));
  const panels: Record<string, Panel> = {};
  const own: Record<string, Panel> = {};
  for (const measure of group.measures) {
    panels[measure] = await library.panel(source, measure);
    own[measure] = await ownPanel(library, source, measure, place);
  }
  const values = await group.compute({ place, panels, own, library, geography }, source);
  return told((id) => values[id] ?? missing("not-published"));
};

/** A figure that other countries do not publish is not told of the French part alone. */
const notAbroad = ({ abroad }: Place, definition: FigureDefinition, source: string): ComputedFigure => ({
  ...definition,
  source,
  computed: missing("not-published"),
  lackedBy: abroad,
});

const acrossBorders = async (place: Place, stock: Stock): Promise<readonly ComputedFigure[]> => {
  const figures: ComputedFigure[] = [
    ...GEOGRAPHY_FIGURES.map((figure) => notAbroad(place, figure, "official-geography")),
    ...OUTLINE_FIGURES.map((figure) => notAbroad(place, figure, epciOutlines.id)),
  ];
  for (const group of GROUPS)
    figures.push(
      ...(group.isEuropean
        ? await computeGroup(group, place, stock)
        : group.figures.map((figure) => notAbroad(place, figure, group.source))),
    );
  return figures;
};

/** Figures of a place, in the order of the portrait: all of them, or at least those that are asked and what is reckoned with them. */
export const computeFigures = async (
  place: Place,
  stock: Stock,
  isAsked: (id: string) => boolean = () => true,
): Promise<readonly ComputedFigure[]> => {
  if (place.abroad.length > 0) return acrossBorders(place, stock);
  const { geography, outlines } = stock;
  const own = geographyFigures(place, geography.year);
  const drawn = outlines && outlineFigures(place, outlines, own, geography.year);
  const groups: (readonly ComputedFigure[])[] = [];
  for (const group of GROUPS) if (group.figures.some(({ id }) => isAsked(id))) groups.push(await computeGroup(group, place, stock));
  return [
    ...GEOGRAPHY_FIGURES.map((definition) => ({
      ...definition,
      source: "official-geography",
      computed: own[definition.id] ?? missing("not-published"),
    })),
    ...OUTLINE_FIGURES.map((definition) => ({
      ...definition,
      source: epciOutlines.id,
      computed: drawn?.[definition.id] ?? missing("source-not-loaded", pullCommand(epciOutlines.id)),
    })),
    ...groups.flat(),
  ];
};
