import { missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimated } from "../estimate.ts";
import { exactPValue, hypergeometricLaw } from "../numerics/exact-test.ts";
import type { IntervalOptions } from "../specialisation/log-quotient.ts";
import { type ComparisonFault, checkedCounts, type Part, restOf } from "./counts.ts";
import { hybridInterval, wilsonInterval } from "./score-interval.ts";

/**
 * Difference of two independent shares, `one` less `other`, as a share of one (0.05 is five points): Newcombe's hybrid score interval
 * (1998, method 10) and Fisher's exact p-value. An empty whole has no share, hence no difference: `not-applicable`.
 *
 * Counts are taken as draws from what might have been (the super-population reading). Jobs come and go by establishments: say how many
 * together (`clustering`, see `jobsClustering`), for as many times fewer chances. Counts that are not whole are rounded for the p-value.
 */
export const shareDifference = (one: Part, other: Part, options: IntervalOptions = {}): Result<Estimated, ComparisonFault> => {
  const figures = [one.count, one.total, other.count, other.total];
  const fault = checkedCounts(options, figures);
  if (fault) return refuse(fault);
  if (one.count > one.total || other.count > other.total) return refuse("part-exceeds-whole");
  if (one.total === 0 || other.total === 0) return ok(missing("not-applicable"));
  const { level = 0.95, clustering = 1 } = options;
  const placed = ({ count, total }: Part) => ({ value: count / total, ...wilsonInterval(count / clustering, total / clustering, level) });
  const [count = 0, drawn = 0, others = 0, otherDrawn = 0] = figures.map((figure) => Math.round(figure / clustering));
  const law = hypergeometricLaw(drawn + otherDrawn, count + others, drawn);
  const pValue = exactPValue(law, count);
  return ok({ value: one.count / one.total - other.count / other.total, ...hybridInterval(placed(one), placed(other)), pValue });
};

/**
 * A territory against the larger one it lies in: its share less that of the rest, for the whole holds the territory itself and the two
 * would not be independent. A whole that is all the territory leaves no rest: `not-applicable`.
 */
export const shareAgainstRest = (part: Part, whole: Part, options: IntervalOptions = {}): Result<Estimated, ComparisonFault> => {
  const fault = checkedCounts(options, [part.count, part.total, whole.count, whole.total]);
  if (fault) return refuse(fault);
  const rest = restOf(part, whole);
  return rest.ok ? shareDifference(part, rest.value, options) : rest;
};
