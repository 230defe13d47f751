import { ok, type Result, refuse } from "@levier/kernel";
import { type Figures, type FiguresRefusal, faultOf, total } from "../figures.ts";

/**
 * How many jobs come and go together, for `clustering`: the mean size of establishments, each weighted by its jobs. Where whole
 * establishments come by chance, it is the number by which the relative variance of the jobs exceeds that of jobs that come one by
 * one. `sizes` are the jobs of each establishment; those without any change nothing. At least 1.
 * Refused: an empty list, sizes that are no number or below zero, sizes that are all zero.
 *
 * Kish 1965, Survey Sampling, Wiley, on unequal clusters.
 */
export const jobsClustering = (sizes: Figures): Result<number, FiguresRefusal> => {
  const fault = faultOf(sizes);
  if (fault) return refuse(fault);
  const jobs = total(sizes);
  return jobs === 0 ? refuse({ reason: "all-zero" }) : ok(Math.max(1, total(Array.from(sizes, (size) => size * size)) / jobs));
};
