import { describe, expect, it } from "vitest";
import { countVotes, type Outcome } from "./count-votes.ts";
import { compare, fraction, keptFraction, plus, readFraction, ZERO } from "./fraction.ts";
import type { College, VoteRules } from "./vote-rules.ts";

/** `weight electors for against abstain blank`, one college a line. */
const collegesIn = (table: string): College[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [weight = "", ...counts] = line.trim().split(/\s+/);
      const [electors = 0, inFavour = 0, against = 0, abstain = 0, blank = 0] = counts.map(Number);
      return { weight: readFraction(weight) ?? ZERO, electors, ballots: { for: inFavour, against, abstain, blank } };
    });
const rules: VoteRules = { weighing: "ballots", emptyWeight: "lost", majority: "simple", basis: "expressed", quorum: null };
const quorum = (share: string, isStrict = false, of: "electors" | "weight" = "electors") => ({
  share: readFraction(share) ?? ZERO,
  of,
  isStrict,
});

/** As a municipal council votes: each member one voice, blank and abstaining ones told apart (code général des collectivités, L2121-20). */
const council = { ...rules, majority: "absolute" as const, quorum: quorum("1/2", true) };

type Example = readonly [says: string, rules: VoteRules, table: string, outcome: Outcome, inFavour: string, base: string];

const examples: readonly Example[] = [
  ["a council of 29, 15 there: 8 for, 7 against", council, "1 29 8 7 0 0", "adopted", "8", "15"],
  ["a council of 29, 14 there, all for: more than half must be there", council, "1 29 14 0 0 0", "no-quorum", "14", "14"],
  ["a council of 28, 14 there: half is not more than half", council, "1 28 14 0 0 0", "no-quorum", "14", "14"],
  ["the same where half is enough", { ...council, quorum: quorum("50 %") }, "1 28 14 0 0 0", "adopted", "14", "14"],
  ["abstentions and blanks make the quorum and no majority", council, "1 29 4 3 6 4", "adopted", "4", "7"],
  ["nobody expressed", council, "1 29 0 0 10 8", "nothing-expressed", "0", "0"],
  ["as much for as against", rules, "1 10 4 4 1 1", "tied", "4", "8"],
  ["half of those who expressed is no absolute majority", { ...rules, majority: "absolute" }, "1 10 4 4 1 1", "rejected", "4", "8"],
  [
    "more than half of the electors: 5 of 10 are not",
    { ...rules, majority: "absolute", basis: "electors" },
    "1 10 5 0 0 0",
    "rejected",
    "5",
    "10",
  ],
  [
    "more than half of the electors: 6 of 10 are",
    { ...rules, majority: "absolute", basis: "electors" },
    "1 10 6 4 0 0",
    "adopted",
    "6",
    "10",
  ],
  ["two thirds at least: 8 of 12", { ...rules, majority: "two-thirds" }, "1 20 8 4 3 0", "adopted", "8", "12"],
  ["two thirds at least: 7 of 11 are not", { ...rules, majority: "two-thirds" }, "1 20 7 4 3 0", "rejected", "7", "11"],
  [
    "two thirds of 1,000,001: 666,667 are not 666,667 and a third less",
    { ...rules, majority: "two-thirds" },
    "1 1000001 666667 333334 0 0",
    "rejected",
    "666667",
    "1000001",
  ],
  [
    "two thirds of 999,999: 666,666 are, exactly",
    { ...rules, majority: "two-thirds" },
    "1 999999 666666 333333 0 0",
    "adopted",
    "666666",
    "999999",
  ],
  ["all those who expressed", { ...rules, majority: "unanimity" }, "1 9 7 0 2 0", "adopted", "7", "7"],
  [
    "all electors: one who stays away is missing",
    { ...rules, majority: "unanimity", basis: "electors" },
    "1 9 8 0 0 0",
    "rejected",
    "8",
    "9",
  ],
  ["no elector at all", rules, "1 0 0 0 0 0", "nothing-expressed", "0", "0"],
];

/** A cooperative society of collective interest: three colleges of 50 %, 30 % and 20 % (law of 10 September 1947, art. 19 octies). */
const society: VoteRules = { ...rules, weighing: "colleges", majority: "absolute" };

const weighted: readonly Example[] = [
  [
    // 50 × 6/10 + 30 × 1/4 + 20 × 5/5 = 30 + 7.5 + 20
    "each college in the proportions of its ballots",
    society,
    "50 12 6 4 0 0\n30 4 1 3 0 0\n20 40 5 0 9 0",
    "adopted",
    "115/2",
    "100",
  ],
  [
    // 6 + 1 + 5 of 19 ballots: the same ballots, one voice each
    "the same ballots of one weight each",
    rules,
    "1 12 6 4 0 0\n1 4 1 3 0 0\n1 40 5 0 9 0",
    "adopted",
    "12",
    "19",
  ],
  [
    // 50 × 1/3 + 30 × 1/3 + 20 × 2/3 = 40 of 100
    "many ballots of a light college do not outweigh",
    society,
    "50 3 1 2 0 0\n30 3 1 2 0 0\n20 300 200 100 0 0",
    "rejected",
    "40",
    "100",
  ],
  ["thirds that add up to a half exactly are no majority", society, "1/3 2 1 1 0 0\n1/3 2 1 1 0 0\n1/3 2 1 1 0 0", "rejected", "1/2", "1"],
  [
    "an empty college whose weight is lost: 50 of 100 for",
    society,
    "50 10 10 0 0 0\n30 0 0 0 0 0\n20 10 0 10 0 0",
    "rejected",
    "50",
    "100",
  ],
  [
    // 50 × 100/70 = 500/7 of 100
    "the same, its weight shared out by weight",
    { ...society, emptyWeight: "spread" },
    "50 10 10 0 0 0\n30 0 0 0 0 0\n20 10 0 10 0 0",
    "adopted",
    "500/7",
    "100",
  ],
  [
    "a college that only abstains is empty too",
    { ...society, emptyWeight: "spread" },
    "60 10 6 4 0 0\n40 5 0 0 5 0",
    "adopted",
    "60",
    "100",
  ],
  ["on electors, who stays away brings nothing", { ...society, basis: "electors" }, "60 10 6 4 0 0\n40 5 1 0 0 0", "rejected", "44", "100"],
  ["nobody anywhere", { ...society, emptyWeight: "spread" }, "50 0 0 0 0 0\n50 0 0 0 0 0", "nothing-expressed", "0", "100"],
  ["ballots of unequal weight", rules, "3 2 2 0 0 0\n1 9 1 5 0 0", "adopted", "7", "12"],
  ["ballots of unequal weight, tied", rules, "2,5 2 2 0 0 0\n1 9 0 5 0 0", "tied", "5", "10"],
  [
    "weights of all electors as the base",
    { ...rules, majority: "absolute", basis: "electors" },
    "3 2 2 0 0 0\n1 9 1 0 0 0",
    "rejected",
    "7",
    "15",
  ],
];

describe("the count of a vote", () => {
  it.each([...examples, ...weighted])("%s", (_, how, table, outcome, inFavour, base) => {
    const count = countVotes(collegesIn(table), how);
    expect([count.outcome, keptFraction(count.for), keptFraction(count.base)]).toEqual([outcome, inFavour, base]);
  });

  it.each([
    ["of the electors", "colleges", "lost", "electors", "60 10 5 0 1 0\n40 30 6 0 0 4", "2/5"],
    ["of the weight of ballots", "ballots", "lost", "weight", "3 10 5 0 1 0\n1 30 6 0 0 4", "7/15"],
    // 60 × 6/10 + 40 × 10/30
    ["of the weight of colleges", "colleges", "lost", "weight", "60 10 5 0 1 0\n40 30 6 0 0 4", "37/75"],
    ["with the weight of an empty college lost", "colleges", "lost", "weight", "60 10 5 0 0 0\n40 0 0 0 0 0", "3/10"],
    ["with the weight of an empty college shared out", "colleges", "spread", "weight", "60 10 5 0 0 0\n40 0 0 0 0 0", "1/2"],
  ] as const)("reckons the quorum as a share %s", (_, weighing, emptyWeight, of, table, had) => {
    const count = countVotes(collegesIn(table), { ...rules, weighing, emptyWeight, quorum: quorum("1/2", false, of) });
    expect(count.quorum && keptFraction(count.quorum.had)).toBe(had);
    expect(count.quorum?.isReached).toBe(had === "1/2");
  });

  it("tells each college apart: who took part, what it brings, whether it is empty", () => {
    const count = countVotes(collegesIn("50 12 6 4 1 1\n50 3 0 0 0 0"), society);
    expect(count).toMatchObject({ electors: 15, cast: 12 });
    expect(count.colleges.map((one) => [one.cast, one.expressed, keptFraction(one.for), keptFraction(one.against), one.isEmpty])).toEqual([
      [12, 10, "30", "20", false],
      [0, 0, "0", "0", true],
    ]);
  });
});

describe("exact numbers", () => {
  it.each([
    ["33,3", "333/10"],
    ["33.3 %", "333/1000"],
    ["1/3", "1/3"],
    ["2/6", "1/3"],
    ["1 000", "1000"],
    ["0", "0"],
  ])("are read as they are typed: %s", (text, kept) => {
    const read = readFraction(text);
    expect(read && keptFraction(read)).toBe(kept);
  });

  it.each(["", "-1", "1/0", "un tiers", "1,2,3", "1e3", "12345678"])("are refused otherwise: %s", (text) => {
    expect(readFraction(text)).toBeNull();
  });

  it("add up without rounding", () => {
    const tenth = fraction(1, 10);
    expect(compare(plus(plus(tenth, tenth), tenth), fraction(3, 10))).toBe(0);
  });
});

describe("a casting vote", () => {
  it.each<[string, VoteRules, string, "for" | "against" | "abstain" | null, Outcome, boolean]>([
    ["decides for, under a simple majority", rules, "1 10 4 4 1 1", "for", "adopted", true],
    ["decides against, under a simple majority", rules, "1 10 4 4 1 1", "against", "rejected", true],
    ["decides of half of what was expressed (L2121-20)", council, "1 29 8 8 0 0", "for", "adopted", true],
    ["says nothing when who presides abstains", rules, "1 10 4 4 1 1", "abstain", "tied", false],
    ["is not there where the rules have none", rules, "1 10 4 4 1 1", null, "tied", false],
    ["does not turn what is not even", rules, "1 10 4 3 1 1", "against", "adopted", false],
    ["does not make up for a quorum", { ...council, quorum: quorum("1/2", true) }, "1 29 7 7 0 0", "for", "no-quorum", false],
    [
      "does not make up for electors who are missing",
      { ...council, basis: "electors", quorum: null },
      "1 29 8 8 0 0",
      "for",
      "rejected",
      false,
    ],
    [
      "decides when all electors split in two halves",
      { ...council, basis: "electors", quorum: null },
      "1 16 8 8 0 0",
      "for",
      "adopted",
      true,
    ],
    ["does not make two thirds of a half", { ...rules, majority: "two-thirds" }, "1 10 4 4 1 1", "for", "rejected", false],
    ["does not decide where nothing was expressed", rules, "1 10 0 0 1 1", "for", "nothing-expressed", false],
    ["decides of weights that are even", { ...rules, weighing: "colleges" }, "50 4 4 0 0 0\n50 9 0 9 0 0", "against", "rejected", true],
  ])("%s", (_, ruled, table, casting, outcome, isByChair) => {
    expect(countVotes(collegesIn(table), ruled, casting)).toMatchObject({ outcome, isByChair });
  });
});
