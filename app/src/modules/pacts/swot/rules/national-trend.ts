import { figureOfTrend } from "../figure-of.ts";
import type { Proposal, Rule } from "../proposal.ts";

/**
 * What becomes, in the nation, of an activity in which the territory is established as specialised. It loses jobs, and fares worse than
 * the nation's other activities, the difference established: a threat. It gains jobs and fares better: an opportunity.
 */
export const nationalTrend: Rule = (diagnosis, words) =>
  diagnosis.specialisations.flatMap((one): Proposal[] => {
    const figure = one.established === "above" ? figureOfTrend(one, words) : null;
    const side = figure?.comparisons[0]?.established;
    if (figure === null || (side !== "above" && side !== "below") || (side === "above" ? figure.value <= 0 : figure.value >= 0)) return [];
    const quadrant = side === "above" ? "opportunity" : "threat";
    return [
      {
        key: `${figure.key}:${side}`,
        rule: "national-trend",
        quadrant,
        figure,
        against: ["other-activities"],
        side,
        activity: words.activity(one.activity),
        leansOn: [],
      },
    ];
  });
