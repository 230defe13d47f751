import type { PanelTransform, PredictorBalance } from "@levier/evaluation";
import type { InferenceKind, Method } from "./options.ts";

/** An effect with what it may be told with; `null` where nothing of the kind could be reckoned, for a reason among the warnings. */
export type Estimated = {
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly interval: { readonly low: number; readonly high: number; readonly level: number } | null;
  readonly pValue: number | null;
};

export type Warning = { readonly code: string; readonly sentence: string };

export type VerdictCode = "effect" | "no-detectable-effect" | "too-early" | "not-measurable";

/** An effect of several cohorts or times together; `effects`: by length of exposure, cohort or time. */
export type AggregateTold = Partial<Told> & { readonly effects?: readonly (Partial<Told> & { readonly key: string | number })[] };
/** `low`, `high`: null where no error could be reckoned. */
type Told = Pick<Estimated, "estimate" | "standardError"> & { readonly low: number | null; readonly high: number | null };

/**
 * The smallest effect that the design would most often have told from none. `basis`: treatments that did not take place (`simulation`),
 * or the width of the interval that was told, where they say less or nothing.
 */
export type VisibleEffect = {
  readonly minimumDetectableEffect: number;
  readonly level: number;
  readonly power: number;
  readonly basis: "simulation" | "interval";
};

/** What was made of the lines of the file. */
type PanelSummary = {
  readonly rows: number;
  readonly units: number;
  readonly times: number;
  /** Left out: each with the first time that it lacks. */
  readonly incomplete: readonly { readonly unit: string; readonly time: string }[];
  readonly gaps: { readonly first: readonly string[]; readonly count: number };
  readonly transform: PanelTransform | null;
};

/** What `levier evaluate --json` prints. */
export type Evaluation = Estimated & {
  readonly method: Method;
  readonly solver: "exact" | "authors" | null;
  readonly inference: { readonly kind: InferenceKind; readonly replications: number | null; readonly seed: number | null };
  readonly weights: {
    readonly units: Readonly<Record<string, number>>;
    readonly times: Readonly<Record<string, number>>;
    readonly predictors: Readonly<Record<string, number>>;
  };
  /** `loss`: mean square missed over the times to follow, of `sc-predictors` alone. */
  readonly fit: { readonly prePeriodRmse: number | null; readonly loss?: number };
  readonly periods: readonly {
    readonly time: string | number;
    readonly treated: number;
    readonly synthetic: number;
    readonly gap: number;
  }[];
  /** What each predictor is for the treated, for what they are compared with, and on average for the controls: `sc-predictors` alone. */
  readonly balance?: readonly PredictorBalance[];
  readonly power: VisibleEffect | null;
  readonly groupTime?: readonly (Pick<Estimated, "estimate" | "standardError"> & {
    readonly group: string | number;
    readonly time: string | number;
  })[];
  readonly aggregates?: Readonly<Record<"simple" | "dynamic" | "group" | "calendar", AggregateTold>>;
  /** Absent from runs that older engines kept. */
  readonly panel?: PanelSummary;
  readonly warnings: readonly Warning[];
  readonly verdict: { readonly code: VerdictCode; readonly sentence: string };
};
