import { readingOf } from "../../../territories/index.ts";
import { figureOfFigure } from "../figure-of.ts";
import type { Proposal, Rule } from "../proposal.ts";
import { LARGE_EMPLOYERS } from "./dependence.ts";
import { establishedOn, sides } from "./sides.ts";

/**
 * A figure that stands on the favourable side of another territory, the difference established, is a strength; on the other side, a
 * weakness. A figure may give both, against different territories. A growth goes by its own rule.
 */
export const difference: Rule = (diagnosis) =>
  diagnosis.figures.flatMap((one): Proposal[] => {
    const { favourable, isGrowth } = readingOf(one.id);
    const figure = figureOfFigure(one, diagnosis);
    if (favourable === null || isGrowth || figure === null) return [];
    return sides.flatMap((side) => {
      const against = establishedOn(figure, side);
      const isStrength = side === favourable;
      if (against.length === 0 || (one.id === LARGE_EMPLOYERS && !isStrength)) return [];
      return [
        {
          key: `difference:${one.id}:${side}`,
          rule: "difference",
          quadrant: isStrength ? "strength" : "weakness",
          figure,
          against,
          side,
          activity: null,
          leansOn: [],
        },
      ];
    });
  });
