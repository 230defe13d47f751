import { type Missing, missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimated } from "../estimate.ts";
import type { FiguresRefusal } from "../figures.ts";
import { normalPValue, normalReach } from "../numerics/distributions.ts";
import { withEveryJob, withoutJobs } from "./bounds.ts";
import { type IntervalOptions, logVariance, optionsFault, type Quotient, quotientFault, quotientValue, restOf } from "./log-quotient.ts";

/**
 * Location quotient: the share of an activity in the jobs of a territory over its share in those of a reference. A ratio: 1 is the
 * reference's own share, 2 twice as much. The interval is taken on the logarithm; the p-value is that of a quotient of 1.
 *
 * No job in the territory: zero with an exact upper bound. No job in the reference: missing, the quotient does not exist.
 * Refused: jobs that are no number or below zero, no job at all, a part larger than its whole, a level outside (0, 1).
 *
 * Katz, Baptista, Azen & Pike 1978, Biometrics 34:469–474; Moineddin, Beyene & Boyle 2003, Geographical Analysis 35:249–256.
 *
 * @example
 * locationQuotient({ territory: { activity: 500, all: 1000 }, reference: { activity: 10_000, all: 100_000 }, within: true });
 * // value 5, low 4.70, high 5.32
 */
export const locationQuotient = (quotient: Quotient, options: IntervalOptions = {}): Result<Estimated, FiguresRefusal> => {
  const fault = quotientFault(quotient) ?? optionsFault(options);
  if (fault) return refuse(fault);
  const { territory, reference, within } = quotient;
  if (reference.activity === 0) return ok(missing("not-applicable"));
  if (territory.activity === 0) return ok(withoutJobs(quotient, options));
  if (within && restOf(quotient).activity === 0) return ok(withEveryJob(quotient, options));
  const value = quotientValue(quotient);
  const error = Math.sqrt(logVariance(quotient, options.clustering ?? 1));
  const reach = normalReach(options.level ?? 0.95) * error;
  return ok({
    value,
    low: value * Math.exp(-reach),
    high: value * Math.exp(reach),
    // Without an error, both places have this one activity alone, and nothing sets them apart.
    pValue: error === 0 ? 1 : normalPValue(Math.log(value) / error),
  });
};

/** A quotient of two published shares: a value whose interval is missing, for want of the counts it would be reckoned from. */
export type ShareQuotient = { readonly value: number; readonly interval: Missing };

/**
 * Location quotient where only shares are published (of one, or both in per cent). A reference share of zero: missing.
 * Refused: shares that are no number or below zero.
 */
export const locationQuotientOfShares = (territory: number, reference: number): Result<ShareQuotient | Missing, FiguresRefusal> => {
  if (!Number.isFinite(territory) || !Number.isFinite(reference)) return refuse({ reason: "not-a-number" });
  if (territory < 0 || reference < 0) return refuse({ reason: "negative" });
  if (reference === 0) return ok(missing("not-applicable"));
  return ok({ value: territory / reference, interval: missing("not-published") });
};
