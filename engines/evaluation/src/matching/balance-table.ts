import type { MatchingSample, Subject } from "./matching-sample.ts";

/** How alike treated and controls are on a trait. */
export type TraitBalance = {
  /** Mean of the controls, in the trait's unit. */
  readonly controls: number;
  /** Difference of means over the deviation of both sides before matching (Rosenbaum & Rubin 1985): under 0.1 is alike. */
  readonly standardisedDifference: number;
  /** Variance of the treated over the controls': between 0.5 and 2 is alike. NaN where the controls' is none. */
  readonly varianceRatio: number;
};

export type BalanceRow = { readonly trait: string; readonly treated: number; readonly before: TraitBalance; readonly after: TraitBalance };

type Moments = { readonly mean: number; readonly variance: number };

/** Mean and variance under weights; the variance as n − 1 divides it where all weigh the same. */
const momentsOf = (subjects: readonly Subject[], at: number, weights?: Float64Array): Moments => {
  const weightAt = (i: number): number => weights?.[i] ?? (weights ? 0 : 1);
  const all = subjects.map((_, i) => weightAt(i));
  const sum = all.reduce((one, other) => one + other, 0);
  const squares = all.reduce((total, weight) => total + weight ** 2, 0);
  const mean = subjects.reduce((total, { traits }, i) => total + weightAt(i) * (traits[at] ?? 0), 0) / sum;
  const spread = subjects.reduce((total, { traits }, i) => total + weightAt(i) * ((traits[at] ?? 0) - mean) ** 2, 0) / sum;
  return { mean, variance: spread / (1 - squares / sum ** 2) };
};

/**
 * Each trait of the treated beside the controls', as they are and as they weigh. `weights`: of the controls, in the sample's order;
 * `kept`: which of the treated are still compared, all where it is not told.
 */
export const balanceTable = (
  { names, treated, controls }: MatchingSample,
  weights: Float64Array,
  kept: readonly Subject[] = treated,
): readonly BalanceRow[] =>
  names.map((trait, at) => {
    const [all, before] = [momentsOf(treated, at), momentsOf(controls, at)];
    const [left, after] = [momentsOf(kept, at), momentsOf(controls, at, weights)];
    // A side of one has no variance: the other's stands for both.
    const variances = [all.variance, before.variance].filter((variance) => !Number.isNaN(variance));
    const deviation = Math.sqrt(variances.reduce((sum, variance) => sum + variance, 0) / variances.length);
    const told = (one: Moments, other: Moments): TraitBalance => ({
      controls: other.mean,
      standardisedDifference: one.mean === other.mean ? 0 : (one.mean - other.mean) / deviation,
      varianceRatio: other.variance > 0 ? one.variance / other.variance : Number.NaN,
    });
    return { trait, treated: left.mean, before: told(all, before), after: told(left, after) };
  });
