import { isMissing, type Missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimate, Estimated } from "../estimate.ts";
import { adjustedPValues } from "./benjamini-hochberg.ts";

/** One comparison of a portrait; `none` is the value of "no difference": 0 for a gap (unless said), 1 for a quotient. */
export type Contrast = { readonly estimate: Estimated; readonly none?: number };

/** What may be said of one comparison: the place stands above or below, or no difference is established. */
export type EstablishedContrast =
  | { readonly outcome: "above" | "below" | "not-established"; readonly estimate: Estimate; readonly adjustedPValue: number }
  | Missing;

/**
 * What a portrait may claim, in the order of its comparisons. A difference is established when its interval excludes "no difference" and
 * its p-value, corrected for all the comparisons of the portrait that exist, is at most `rate` (the share of false claims one accepts).
 * Give every comparison the portrait makes, or the correction corrects too little. Missing ones stay missing and cost nothing.
 */
export const establishedDifferences = (
  comparisons: readonly Contrast[],
  rate = 0.05,
): Result<readonly EstablishedContrast[], "rate-not-between-0-and-1" | "not-a-p-value"> => {
  if (!(rate > 0 && rate < 1)) return refuse("rate-not-between-0-and-1");
  const adjusted = adjustedPValues(comparisons.flatMap(({ estimate }) => (isMissing(estimate) ? [] : [estimate.pValue])));
  if (!adjusted.ok) return adjusted;
  let next = 0;
  return ok(
    comparisons.map(({ estimate, none = 0 }): EstablishedContrast => {
      if (isMissing(estimate)) return estimate;
      const adjustedPValue = adjusted.value[next++] ?? 1;
      const side = estimate.low > none ? "above" : estimate.high < none ? "below" : "not-established";
      return { outcome: adjustedPValue <= rate ? side : "not-established", estimate, adjustedPValue };
    }),
  );
};
