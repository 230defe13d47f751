import type { Fraction } from "./fraction.ts";

/** What an elector may answer. A blank ballot takes part and chooses nothing; an abstention is told as such. */
export const choices = ["for", "against", "abstain", "blank"] as const;
export type Choice = (typeof choices)[number];

/**
 * How weights count. `ballots`: each ballot weighs what its college says. `colleges`: each college weighs what it says, whatever the
 * number of its electors, and gives its weight for and against in the proportions of its own ballots.
 */
export const weighings = ["ballots", "colleges"] as const;
export type Weighing = (typeof weighings)[number];

/** Of a college whose weight nobody brings: it counts as brought to neither side, or the others share it by their own weights. */
export const emptyWeights = ["lost", "spread"] as const;
export type EmptyWeight = (typeof emptyWeights)[number];

/**
 * `simple`: more for than against. `absolute`: more than half. `two-thirds`: two thirds at least. `unanimity`: all. The last three
 * are reckoned on what was expressed, for or against, or on all electors.
 */
export const majorities = ["simple", "absolute", "two-thirds", "unanimity"] as const;
export type Majority = (typeof majorities)[number];
export const bases = ["expressed", "electors"] as const;
export type Basis = (typeof bases)[number];

/** A share of the electors, or of the weight they bear, that must take part: reached, or passed when `isStrict`. */
export type Quorum = { readonly share: Fraction; readonly of: "electors" | "weight"; readonly isStrict: boolean };

export type VoteRules = {
  readonly weighing: Weighing;
  readonly emptyWeight: EmptyWeight;
  readonly majority: Majority;
  readonly basis: Basis;
  readonly quorum: Quorum | null;
};

/** A group of electors, with how many they are and what they answered. */
export type College = {
  readonly weight: Fraction;
  readonly electors: number;
  readonly ballots: Readonly<Record<Choice, number>>;
};
