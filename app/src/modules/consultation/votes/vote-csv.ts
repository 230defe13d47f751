import { toCsv } from "../../../platform/csv.ts";
import { keptFraction } from "./fraction.ts";
import { outcomeOf } from "./told-outcome.ts";
import { answersOf, countOf, type WholeVote, wouldTell } from "./vote.ts";

/** The result as a table: a line for each college, then one for all. Weights are exact, `1/3`. Figures that would tell a ballot stay empty. */
export const voteCsv = (whole: WholeVote): Uint8Array<ArrayBuffer> => {
  const { vote } = whole;
  const count = countOf(whole);
  const outcome = outcomeOf(whole, count);
  const isWithheld = outcome === "withheld" || wouldTell(whole);
  const told = (value: string | number): string | number | null => (isWithheld ? null : value);
  const lines = whole.colleges.map(({ id, name, weight }, at) => {
    const [own, brought] = [answersOf(whole, id), count.colleges[at]];
    return [
      name,
      weight,
      whole.electors.filter(({ collegeId }) => collegeId === id).length,
      ...[brought?.cast ?? 0, own.for, own.against, own.abstain, own.blank].map(told),
      told(brought ? keptFraction(brought.for) : ""),
      told(brought ? keptFraction(brought.against) : ""),
      null,
      null,
    ];
  });
  const sum = (choice: "for" | "against" | "abstain" | "blank"): number =>
    whole.colleges.reduce((total, { id }) => total + answersOf(whole, id)[choice], 0);
  const all = [
    null,
    null,
    count.electors,
    count.cast,
    ...[sum("for"), sum("against"), sum("abstain"), sum("blank")].map(told),
    told(keptFraction(count.for)),
    told(keptFraction(count.against)),
    outcome,
    vote.hasCastingVote ? (count.isByChair ? "decided" : "unused") : null,
  ];
  return toCsv({
    header: [
      "college",
      "weight",
      "electors",
      "cast",
      "for",
      "against",
      "abstain",
      "blank",
      "weight_for",
      "weight_against",
      "outcome",
      "casting_vote",
    ],
    rows: [...lines, all],
  });
};
