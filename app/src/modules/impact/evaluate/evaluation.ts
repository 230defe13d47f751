import type {
  BaconDecomposition,
  BalanceRow,
  BlockMethod,
  DonorPool,
  EventEffect,
  EventStudy,
  Match,
  PanelTransform,
  PredictorBalance,
} from "@levier/evaluation";
import type { InferenceKind, MatchKind, Method } from "./options.ts";

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

type Otherwise<What> = { readonly what: What; readonly estimate: number };
type Within = { readonly most: number; readonly low: number; readonly high: number };

/** What would change the conclusion. Every estimate is in the unit of the outcome. */
export type Sensitivity = {
  /** How many units under the pact the effect is the mean of: those that lack a figure are left out. */
  readonly treated: number;
  /** Without each of the controls that count most, the heaviest first. */
  readonly without: readonly Otherwise<string>[];
  /** By each method that reads the same panel, the one of the study included. */
  readonly methods: readonly Otherwise<BlockMethod>[];
  /** Of controls that nothing happened to, as many at a time as are under the pact, taken as if it had: what chance alone gives. */
  readonly placebos: readonly Otherwise<readonly string[]>[];
  /** With fewer controls, by how near they ran before. This and what follows: absent from runs that older engines kept. */
  readonly donorPools?: readonly (Otherwise<DonorPool["kind"]> & { readonly donors: number })[];
  /** Without the neighbours that are named, and on them taken as if under the pact. */
  readonly spillOver?: { readonly neighbours: readonly string[]; readonly estimate: number; readonly onNeighbours: number } | null;
  /**
   * When trends were not parallel: `relative`, they part after as much as they ever did before; `smooth`, they part by a straight line.
   * `breakdown`: the relative limit at which nothing is established any more; null where nothing is with parallel ones, `none` where
   * no limit undoes it.
   */
  readonly trend?: { readonly relative: Within; readonly smooth: Within; readonly breakdown: number | "none" | null } | null;
};

/** What a regression with effects of units and of times says besides. `decomposition`: null with covariates, which it is not known with. */
export type TwoWayTold = {
  readonly eventStudy: readonly EventEffect[];
  readonly preTrend: EventStudy["preTrend"];
  readonly decomposition: BaconDecomposition | null;
};

/** What units were matched on, before and after; the pairs of `nearest`, the controls that `entropy` is worth. */
export type Matching = {
  readonly kind: MatchKind;
  readonly balance: readonly BalanceRow[];
  readonly pairs?: readonly Match[];
  readonly effectiveControls?: number;
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
  /** `did` where treatment begins at several times, or with covariates. */
  readonly twoWay?: TwoWayTold;
  /** `sc --augmented`: what holds its regression back, and how far this moved the effect. */
  readonly augmented?: { readonly penalty: number; readonly adjustment: number };
  readonly matching?: Matching;
  readonly aggregates?: Readonly<Record<"simple" | "dynamic" | "group" | "calendar", AggregateTold>>;
  /** Absent from runs that older engines kept. */
  readonly panel?: PanelSummary;
  readonly sensitivity?: Sensitivity | null;
  readonly warnings: readonly Warning[];
  readonly verdict: { readonly code: VerdictCode; readonly sentence: string };
};
