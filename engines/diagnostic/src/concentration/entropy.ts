import { type Missing, missing, ok, type Result } from "@levier/kernel";
import { type Figures, type FiguresRefusal, sharesOf } from "../figures.ts";
import { sharesWithin } from "./compared-shares.ts";

/** In nats, from 0 (a single activity) to ln n; `evenness` is its share of ln n, missing when there is but one place in the list. */
export type Entropy = { readonly value: number; readonly evenness: number | Missing };

/**
 * Entropy of a structure, the measure of diversity of Theil (1967): − Σ s ln s, an activity without jobs adding nothing.
 * Refused: an empty list, counts that are no number or below zero, counts that are all zero.
 */
export const entropy = (figures: Figures): Result<Entropy, FiguresRefusal> => {
  const shares = sharesOf(figures);
  if (!shares.ok) return shares;
  const value = shares.value.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);
  return ok({ value, evenness: figures.length === 1 ? missing("not-applicable") : value / Math.log(figures.length) });
};

/**
 * Theil index of a territory against a reference, in nats: Σ s ln (s / S), zero when both have the same structure.
 * Refused: what `entropy` refuses, lists of different lengths, an activity that the reference has not.
 */
export const theil = (territory: Figures, reference: Figures): Result<number, FiguresRefusal> => {
  const pairs = sharesWithin(territory, reference);
  if (!pairs.ok) return pairs;
  return ok(pairs.value.reduce((sum, { here, there }) => (here > 0 ? sum + here * Math.log(here / there) : sum), 0));
};
