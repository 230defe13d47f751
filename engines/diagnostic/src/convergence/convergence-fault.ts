/** Why convergence cannot be looked at: fewer than three territories, a value that has no logarithm, or starts that are all the same. */
export type ConvergenceFault =
  | "lengths-differ"
  | "too-few-territories"
  | "too-few-years"
  | "not-above-zero"
  | "years-not-above-zero"
  | "years-not-ascending"
  | "all-alike"
  | "level-not-between-0-and-1";
