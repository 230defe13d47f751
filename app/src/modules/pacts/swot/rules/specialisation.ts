import { figureOfSpecialisation } from "../figure-of.ts";
import type { Proposal, Rule } from "../proposal.ts";

/** An activity more present than in the nation, the difference established: what the territory knows how to do is a strength. */
export const specialisation: Rule = (diagnosis, words) =>
  diagnosis.specialisations.flatMap((one): Proposal[] => {
    if (one.established !== "above") return [];
    const figure = figureOfSpecialisation(one, diagnosis, words);
    return [
      {
        key: `${figure.key}:above`,
        rule: "specialisation",
        quadrant: "strength",
        figure,
        against: ["nation"],
        side: "above",
        activity: words.activity(one.activity),
        leansOn: [],
      },
    ];
  });
