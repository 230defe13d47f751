import { type Missing, missing, ok, type Result } from "@levier/kernel";
import { type Figures, type FiguresRefusal, sharesOf } from "../figures.ts";

/** From 1 / n (all alike) to 1 (a single one); `normalised` from 0 to 1, missing when there is but one place in the list. */
export type Herfindahl = { readonly value: number; readonly normalised: number | Missing };

/**
 * Herfindahl–Hirschman index of a list of counts (jobs by activity, by establishment…): the sum of the squared shares. Zeros count
 * as places of the list: give the whole classification to compare territories with one another.
 * Refused: an empty list, counts that are no number or below zero, counts that are all zero.
 *
 * Hirschman 1945; Herfindahl 1950.
 *
 * @example
 * herfindahl([20, 50, 20, 10]); // value 0.34, normalised 0.12
 */
export const herfindahl = (figures: Figures): Result<Herfindahl, FiguresRefusal> => {
  const shares = sharesOf(figures);
  if (!shares.ok) return shares;
  const even = 1 / figures.length;
  const value = shares.value.reduce((sum, share) => sum + share * share, 0);
  return ok({ value, normalised: figures.length === 1 ? missing("not-applicable") : (value - even) / (1 - even) });
};
