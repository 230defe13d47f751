import { missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimated } from "../estimate.ts";
import { binomialLaw, exactPValue } from "../numerics/exact-test.ts";
import type { IntervalOptions } from "../specialisation/log-quotient.ts";
import { type ComparisonFault, checkedCounts, type Frequency, restOfFrequency } from "./counts.ts";
import { hybridInterval, poissonInterval } from "./score-interval.ts";

const placed = ({ count, exposure }: Frequency, { level = 0.95, clustering = 1 }: IntervalOptions) => {
  const { low, high } = poissonInterval(count / clustering, level);
  const each = clustering / exposure;
  return { value: count / exposure, low: low * each, high: high * each };
};

/**
 * Difference of two Poisson rates, `one` less `other`, in events per unit of exposure: the hybrid of the two score intervals (Zou &
 * Donner 2008; Li et al. 2011), and the exact p-value of the first count given their sum (Przyborowski & Wilenski 1940).
 * `clustering` is how many events come together (jobs do, creations do not). Without exposure there is no rate: `not-applicable`. Without
 * any event, the two rates are alike and the p-value is 1.
 */
export const frequencyDifference = (
  one: Frequency,
  other: Frequency,
  options: IntervalOptions = {},
): Result<Estimated, ComparisonFault> => {
  const fault = checkedCounts(options, [one.count, one.exposure, other.count, other.exposure]);
  if (fault) return refuse(fault);
  if (one.exposure === 0 || other.exposure === 0) return ok(missing("not-applicable"));
  const [count = 0, others = 0] = [one.count, other.count].map((events) => Math.round(events / (options.clustering ?? 1)));
  const law = binomialLaw(count + others, one.exposure / (one.exposure + other.exposure));
  return ok({
    value: one.count / one.exposure - other.count / other.exposure,
    ...hybridInterval(placed(one, options), placed(other, options)),
    pValue: exactPValue(law, count),
  });
};

/** The rate of a territory less that of the rest of the larger one it lies in. */
export const frequencyAgainstRest = (
  part: Frequency,
  whole: Frequency,
  options: IntervalOptions = {},
): Result<Estimated, ComparisonFault> => {
  const fault = checkedCounts(options, [part.count, part.exposure, whole.count, whole.exposure]);
  if (fault) return refuse(fault);
  const rest = restOfFrequency(part, whole);
  return rest.ok ? frequencyDifference(part, rest.value, options) : rest;
};
