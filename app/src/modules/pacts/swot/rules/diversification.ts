import { figureOfPotential } from "../figure-of.ts";
import type { Proposal, Rule } from "../proposal.ts";

/**
 * An activity less present than in the nation, the difference established, near those in which the territory is established as specialised:
 * what it knows how to do would serve there, which is an opportunity.
 */
export const diversification: Rule = (diagnosis, words) => {
  const stands = (activity: string) => diagnosis.specialisations.find((one) => one.activity === activity)?.established;
  return diagnosis.potentials.flatMap((one): Proposal[] => {
    const support = one.leansOn.filter((activity) => stands(activity) === "above");
    if (support.length === 0 || stands(one.activity) !== "below") return [];
    const figure = figureOfPotential(one, diagnosis, words);
    return [
      {
        ...{ key: `${figure.key}:below`, rule: "diversification", quadrant: "opportunity", figure, against: ["nation"], side: "below" },
        ...{ activity: words.activity(one.activity), leansOn: support.map(words.activity) },
      },
    ];
  });
};
