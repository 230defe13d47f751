import type { Random, Result } from "@levier/kernel";

/** `level`: the share of such intervals that hold the effect, when what they assume is so. */
export type Interval = { readonly low: number; readonly high: number; readonly level: number };

/** Why an error, an interval or a test cannot be told. */
export type InferenceRefusal =
  /** Its error is how the treated differ among themselves: one tells nothing of it. */
  | { readonly code: "single-treated" }
  | { readonly code: "not-more-controls-than-treated"; readonly controls: number; readonly treated: number }
  /** The best rank among so few placebos is not rare enough for the level. `needed`: the fewest controls that would be; `allowed`: the highest level that these allow. */
  | {
      readonly code: "too-few-donors";
      readonly donors: number;
      readonly needed: number;
      readonly level: number;
      readonly allowed: number;
    }
  /** So few draws are not rare enough for the level, or tell no spread. */
  | { readonly code: "too-few-replications"; readonly replications: number; readonly needed: number }
  /** One control has all the weight: nothing can be left out. */
  | { readonly code: "one-weighted-control" }
  | { readonly code: "too-few-times-before"; readonly times: number; readonly needed: number }
  /** So few orders of the times are not rare enough for the level. */
  | { readonly code: "too-few-times"; readonly times: number; readonly needed: number; readonly level: number }
  /** All of a side stands in one cluster. */
  | { readonly code: "single-cluster"; readonly side: "treated" | "controls" | "cohort" }
  /** Weights drawn from the data: no closed formula counts their error. */
  | { readonly code: "weights-estimated" }
  /** It is not known of effects by cohort and time. */
  | { readonly code: "not-of-cohorts" }
  /** It is not known of a regression with effects of units and of times. */
  | { readonly code: "not-of-two-way" }
  /** Times are alike from one to the next: an order of them drawn by lot is not one that could have been. */
  | { readonly code: "serial-dependence" }
  /** No effect that is the same at every time is compatible with the outcomes. */
  | { readonly code: "no-constant-effect" }
  /** What is compared never varies. */
  | { readonly code: "no-variation" };

/** What may be told of an effect beside its size. */
export type Inference = {
  /** In the unit of the outcome; null for those that make no error. */
  readonly standardError: number | null;
  /** Two-sided, of no effect. */
  readonly pValue: number | null;
  readonly interval: Result<Interval, InferenceRefusal>;
  /** What was drawn: effects of placebos or of resampled units; none where nothing is drawn. */
  readonly draws: Float64Array;
  /** How far the standard error would be from one lot of draws to another, as a standard deviation; absent where no lot makes one. */
  readonly drawError?: number;
  /** The spread of the placebos, where the error is that of what stands higher than they do. */
  readonly spread?: number;
};

export type InferenceOptions = {
  /** How many placebos, resamples or permutations are drawn; at least 2. */
  readonly replications: number;
  readonly random: Random;
  /** Of the interval: 0.95 for 95 %. */
  readonly level: number;
};
