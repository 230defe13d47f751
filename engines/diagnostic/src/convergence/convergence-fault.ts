/** Why convergence cannot be looked at; `no-residual`: the points lie on a line, to the last digit, which leaves no error to judge by. */
export type ConvergenceFault =
  | "lengths-differ"
  | "too-few-territories"
  | "too-few-years"
  | "not-above-zero"
  | "years-not-above-zero"
  | "years-not-ascending"
  | "all-alike"
  | "no-residual"
  | "level-not-between-0-and-1";
