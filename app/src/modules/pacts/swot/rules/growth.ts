import { readingOf } from "../../../territories/index.ts";
import { figureOfFigure } from "../figure-of.ts";
import type { Proposal, Rule } from "../proposal.ts";
import { establishedOn, sides } from "./sides.ts";

/** What grew, or fell, otherwise than elsewhere, the difference established: a strength on the favourable side, a weakness on the other. */
export const growth: Rule = (diagnosis) =>
  diagnosis.figures.flatMap((one): Proposal[] => {
    const { favourable, isGrowth } = readingOf(one.id);
    const figure = figureOfFigure(one, diagnosis);
    if (favourable === null || !isGrowth || figure === null) return [];
    return sides.flatMap((side) => {
      const against = establishedOn(figure, side);
      if (against.length === 0) return [];
      return [
        {
          key: `growth:${one.id}:${side}`,
          rule: "growth",
          quadrant: side === favourable ? "strength" : "weakness",
          figure,
          against,
          side,
          activity: null,
          leansOn: [],
        },
      ];
    });
  });
