import { type Diagnosis, readingOf } from "../../../territories/index.ts";
import { figureOfFigure } from "../figure-of.ts";
import type { Counterpart, SwotFigure } from "../line.ts";
import type { Proposal } from "../proposal.ts";

/** Those that a figure is established against, on one side of them. */
export const establishedOn = ({ comparisons }: SwotFigure, side: "above" | "below"): readonly Counterpart[] =>
  comparisons.flatMap(({ with: counterpart, established }) => (established === side ? [counterpart] : []));

const sides = ["above", "below"] as const;

/**
 * Figures of one kind, growths or not, each on both its sides: established on the favourable one, a strength; on the other, a weakness.
 * A figure may give both, against different territories.
 */
export const bySide = (diagnosis: Diagnosis, rule: "difference" | "growth"): readonly Proposal[] =>
  diagnosis.figures.flatMap((one): Proposal[] => {
    const { favourable, isGrowth } = readingOf(one.id);
    const figure = figureOfFigure(one, diagnosis);
    if (favourable === null || figure === null || isGrowth !== (rule === "growth")) return [];
    return sides.flatMap((side): Proposal[] => {
      const against = establishedOn(figure, side);
      const quadrant = side === favourable ? "strength" : "weakness";
      return against.length === 0
        ? []
        : [{ key: `${rule}:${one.id}:${side}`, rule, quadrant, figure, against, side, activity: null, leansOn: [] }];
    });
  });
