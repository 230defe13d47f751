import studentCdf from "@stdlib/stats-base-dists-t-cdf";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";

/** How many standard errors stand on each side of an estimate whose error has `freedom` degrees: 2.228 for 0.95 and 10. */
export const studentReach = (level: number, freedom: number): number => studentQuantile(0.5 + level / 2, freedom);

/** Two-sided p-value of a Student statistic with `freedom` degrees of freedom. */
export const studentPValue = (t: number, freedom: number): number => 2 * studentCdf(-Math.abs(t), freedom);
