import { describe, expect, it } from "vitest";
import { countVotes } from "./count-votes.ts";
import { readFraction, ZERO } from "./fraction.ts";
import { givesAway } from "./told-outcome.ts";
import type { College, VoteRules } from "./vote-rules.ts";

/** `weight electors for against abstain blank`, colleges between bars. */
const collegesIn = (table: string): College[] =>
  table.split("|").map((line) => {
    const [weight = "", ...counts] = line.trim().split(" ");
    const [electors = 0, inFavour = 0, against = 0, abstain = 0, blank = 0] = counts.map(Number);
    return { weight: readFraction(weight) ?? ZERO, electors, ballots: { for: inFavour, against, abstain, blank } };
  });
const ballots: VoteRules = { weighing: "ballots", emptyWeight: "lost", majority: "absolute", basis: "expressed", quorum: null };
const colleges: VoteRules = { ...ballots, weighing: "colleges" };
const half: VoteRules = { ...ballots, quorum: { share: readFraction("1/2") ?? ZERO, of: "electors", isStrict: false } };

describe("what the outcome of a secret vote gives away", () => {
  it.each([
    ["one ballot, for: it is that ballot", ballots, "1 5 1 0 0 0", "adopted", true],
    ["two, one of each: neither is told, nor is it that they differ", ballots, "1 5 1 1 0 0", "rejected", true],
    ["two blanks: nothing expressed says both", ballots, "1 5 0 0 0 2", "nothing-expressed", true],
    ["two ballots without a quorum: who came is known anyway", half, "1 5 2 0 0 0", "no-quorum", false],
    ["nobody came", ballots, "1 5 0 0 0 0", "nothing-expressed", false],
    ["three ballots", ballots, "1 5 2 1 0 0", "adopted", false],
    ["a college of one ballot that the others outweigh", ballots, "1 5 0 1 0 0 | 1 5 3 0 0 0", "adopted", false],
    ["a college of one ballot that decides alone", colleges, "60 5 0 1 0 0 | 40 5 3 0 0 0", "rejected", true],
    ["a college of two ballots, one of which may be against", colleges, "80 5 2 0 0 0 | 20 5 3 0 0 0", "adopted", false],
    ["the same where both must be for", { ...colleges, majority: "two-thirds" }, "80 5 2 0 0 0 | 20 5 0 3 0 0", "adopted", true],
    ["a college of one ballot, where all must agree", { ...ballots, majority: "unanimity" }, "1 5 1 0 0 0 | 1 5 3 0 0 0", "adopted", false],
  ] as const)("%s", (_, rules, table, outcome, gives) => {
    const counted = collegesIn(table);
    expect([countVotes(counted, rules).outcome, givesAway(counted, rules, outcome)]).toEqual([outcome, gives]);
  });
});
