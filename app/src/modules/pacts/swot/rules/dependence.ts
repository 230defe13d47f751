import { figureOfFigure } from "../figure-of.ts";
import type { Proposal, Rule } from "../proposal.ts";
import { establishedOn } from "./sides.ts";

/** The share of jobs in large establishments: what one of them decides weighs on the whole territory. */
export const LARGE_EMPLOYERS = "jobs-in-large-establishments";

/** More of the jobs than elsewhere hang on few employers, the difference established: a weakness. */
export const dependence: Rule = (diagnosis) =>
  diagnosis.figures.flatMap((one): Proposal[] => {
    const figure = one.id === LARGE_EMPLOYERS ? figureOfFigure(one, diagnosis) : null;
    const against = figure === null ? [] : establishedOn(figure, "above");
    if (figure === null || against.length === 0) return [];
    return [
      {
        key: `dependence:${one.id}:above`,
        rule: "dependence",
        quadrant: "weakness",
        figure,
        against,
        side: "above",
        activity: null,
        leansOn: [],
      },
    ];
  });
