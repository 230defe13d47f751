import type { CellEstimator, ErrorKind } from "./cell-effect.ts";
import type { Covariate } from "./covariate.ts";

/** How group-time effects are found; everything has its usual value when it is not said. */
export type StaggeredOptions = {
  /** Doubly robust when not said. */
  readonly estimator?: CellEstimator;
  /** Compared with units that are never treated (when not said), or with all that are not treated yet as well. */
  readonly control?: "never" | "not-yet";
  /** Before the treatment, each time is compared with the one before it (when not said), or all with the last before the treatment. */
  readonly base?: "varying" | "universal";
  /** How long before its first treated time a unit may behave otherwise, in the measure of times; 0 when not said. */
  readonly anticipation?: number;
  /** Whether effects before the treatment are told as well; they are when not said. */
  readonly before?: boolean;
  /** What parallel trends are conditional on; nothing when not said. */
  readonly covariates?: readonly Covariate[];
  /** As small groups ask for when not said. */
  readonly errors?: ErrorKind;
};
