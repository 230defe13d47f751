import { epciOutlines } from "../../../sources/epci-outlines/source.ts";
import type { FigureDefinition, Unit } from "./figure.ts";
import { GEOGRAPHY_FIGURES, OUTLINE_FIGURES } from "./figures/own-figures.ts";
import { GROUPS } from "./groups.ts";

/** A figure that the members of a territory are coloured by. `per` is how many inhabitants a count is told for; null as it stands. */
export type MappedFigure = FigureDefinition & { readonly source: string; readonly per: number | null };

/** Counts follow the size of a place: they are told for a hundred inhabitants. What is of a région or of a list has no place on a map. */
const TOLD: Readonly<Partial<Record<Unit, number | null>>> = {
  share: null,
  ratio: null,
  "EUR/job": null,
  "inhabitants/km2": null,
  "creations/1000": null,
  "jobs/worker": null,
  jobs: 100,
  "job-seekers": 100,
  establishments: 100,
  "active-residents": 100,
};

const mapped = (figure: FigureDefinition, source: string): readonly MappedFigure[] => {
  const per = figure.id === "population" ? null : TOLD[figure.unit];
  return per === undefined ? [] : [{ ...figure, source, per }];
};

/** Figures that a map may tell, in the order of the portrait. */
export const MAPPED_FIGURES: readonly MappedFigure[] = [
  ...GEOGRAPHY_FIGURES.flatMap((figure) => mapped(figure, "official-geography")),
  ...OUTLINE_FIGURES.flatMap((figure) => mapped(figure, epciOutlines.id)),
  ...GROUPS.flatMap(({ source, figures }) => figures.flatMap((figure) => mapped(figure, source))),
];
