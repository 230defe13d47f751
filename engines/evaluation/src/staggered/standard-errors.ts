import { dot } from "../numerics/vectors.ts";
import { byCluster, type Influenced } from "./influenced.ts";

/**
 * The standard error of each estimate, from what units put into it, in the unit of the estimate; null for one that has none: the time
 * that others are compared with, or a cohort compared with no more units than were estimated. Units are independent of one another, or clusters when given (the cluster of
 * each unit).
 */
export const standardErrors = (estimates: readonly Pick<Influenced, "influence">[], clusters?: readonly string[]): (number | null)[] =>
  estimates.map(({ influence }) => {
    const sums = byCluster(influence, clusters);
    const square = dot(sums, sums);
    return square > 0 && Number.isFinite(square) ? Math.sqrt(square) : null;
  });
