import { type Missing, missing, ok, type Result, refuse } from "@levier/kernel";
import { type ComparisonFault, checkedFigures } from "./counts.ts";
import type { Growth } from "./growth-difference.ts";

/** Fewer territories than this say little of how growths spread among them. */
const FEWEST = 20;

/**
 * How many of what is counted come and go together, for `clustering`, as the territories themselves tell: how much further their growths
 * spread than those of counts that come one by one would. It is Pearson's statistic of the table of the counts at the start and at the
 * end, over its degrees of freedom (the dispersion of a quasi-likelihood). At least 1. Territories that count nothing say nothing;
 * fewer than twenty others, or nothing at one of the dates: `not-applicable`.
 *
 * Wedderburn 1974, Biometrika 61, 439–447; McCullagh & Nelder 1989, Generalized Linear Models, 4.5.
 */
export const growthClustering = (growths: readonly Growth[], fewest = FEWEST): Result<number | Missing, ComparisonFault> => {
  const fault = checkedFigures(
    0.95,
    growths.flatMap(({ start, end }) => [start, end]),
  );
  if (fault) return refuse(fault);
  const counted = growths.filter(({ start, end }) => start + end > 0);
  const start = counted.reduce((sum, one) => sum + one.start, 0);
  const end = counted.reduce((sum, one) => sum + one.end, 0);
  if (counted.length < Math.max(2, fewest) || start === 0 || end === 0) return ok(missing("not-applicable"));
  const share = end / (start + end);
  const spread = counted.reduce((sum, one) => {
    const both = one.start + one.end;
    return sum + (one.end - both * share) ** 2 / (both * share * (1 - share));
  }, 0);
  return ok(Math.max(1, spread / (counted.length - 1)));
};
