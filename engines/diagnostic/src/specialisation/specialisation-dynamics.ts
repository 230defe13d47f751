import { type Missing, missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimated } from "../estimate.ts";
import type { FiguresRefusal } from "../figures.ts";
import { normalPValue, normalReach } from "../numerics/distributions.ts";
import { type IntervalOptions, logVariance, optionsFault, type Quotient, quotientFault, quotientValue } from "./log-quotient.ts";

/** What became of a specialisation between two dates; `never` when there was none at either. */
export type SpecialisationStatus = "gained" | "kept" | "lost" | "never";

/**
 * A location quotient at two dates. `change` is the later over the earlier: 1 is no change, 1.5 half as much again; missing when the
 * territory had no job of the activity at one of the dates, as a ratio to nothing does not exist.
 */
export type SpecialisationChange = {
  readonly before: number;
  readonly after: number;
  readonly status: SpecialisationStatus;
  readonly change: Estimated;
};

const statusOf = (before: boolean, after: boolean): SpecialisationStatus => {
  if (before) return after ? "kept" : "lost";
  return after ? "gained" : "never";
};

/**
 * How a specialisation changed. An activity is one when its quotient reaches `threshold` (1 unless said). The interval adds the
 * variances of both dates as if they were drawn apart: as most jobs last from one to the other, it errs on the wide side.
 *
 * Missing when the reference has no job of the activity at one of the dates. Refused: what `locationQuotient` refuses, a threshold
 * that is not above zero.
 */
export const specialisationChange = (
  before: Quotient,
  after: Quotient,
  options: IntervalOptions & { readonly threshold?: number } = {},
): Result<SpecialisationChange | Missing, FiguresRefusal> => {
  const { threshold = 1, level = 0.95, clustering = 1 } = options;
  const fault = quotientFault(before) ?? quotientFault(after) ?? optionsFault(options);
  if (fault) return refuse(fault);
  if (!(threshold > 0 && Number.isFinite(threshold))) return refuse({ reason: "out-of-range" });
  if (before.reference.activity === 0 || after.reference.activity === 0) return ok(missing("not-applicable"));
  const [first, last] = [quotientValue(before), quotientValue(after)];
  const change = (): Estimated => {
    if (first === 0 || last === 0) return missing("not-applicable");
    const error = Math.sqrt(logVariance(before, clustering) + logVariance(after, clustering));
    const [value, reach] = [last / first, normalReach(level) * error];
    const pValue = error === 0 ? 1 : normalPValue(Math.log(value) / error);
    return { value, low: value * Math.exp(-reach), high: value * Math.exp(reach), pValue };
  };
  return ok({ before: first, after: last, status: statusOf(first >= threshold, last >= threshold), change: change() });
};
