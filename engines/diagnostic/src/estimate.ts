import type { Missing } from "@levier/kernel";

/**
 * A figure with its interval at the level asked (0.95 unless said), in the figure's own unit, and the two-sided p-value of "no
 * difference" (a quotient of 1, a gap of 0), which a portrait corrects for the number of comparisons it makes.
 */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number; readonly pValue: number };

/** An estimate, or why there is none: shares without counts have no interval, a secret cell has no figure. */
export type Estimated = Estimate | Missing;
