import { ok, type Result, refuse } from "@levier/kernel";
import type { BlockEstimator } from "../inference/estimator.ts";
import type { Inference, InferenceRefusal } from "../inference/inference.ts";
import { placeboIntervalAllowed, placebosAllowed } from "../inference/placebo-sets.ts";
import type { Block } from "../panel/panel.ts";
import { roundingOf } from "../panel/rounding.ts";
import { type DesignOptions, designsBefore, designsOverAll } from "./placebo-designs.ts";
import { boundsByInference, boundsByRank, boundsBySpread, type ToldBounds } from "./told-bounds.ts";

/** The smallest effect, of either sign, that a design would most often have told from none. */
export type MinimumDetectableEffect = {
  /** In the unit of the outcome. */
  readonly effect: number;
  readonly level: number;
  /** The share of designs like it that would have told that effect, with its sign, from none. */
  readonly power: number;
  /** How many treatments that did not take place it was found with: all there are, where they are fewer than asked for. */
  readonly draws: number;
  /** Times that each was followed: fewer than the true ones where too few stand before. */
  readonly timesAfter: number;
};

export type PowerOptions = DesignOptions & {
  /** Of the interval that is to leave out no effect. */
  readonly level: number;
  readonly power: number;
  /** How the verdict's interval is told: by the placebos' spread (absent), by their rank, or by an inference asked of each. */
  readonly infer?: "placebo" | "permutation" | ((block: Block) => Result<Inference, InferenceRefusal>);
  /**
   * Where placebos stand: in the times `before` the treatment (absent), or over `all` times, where the estimator looks at times that a
   * shorter course does not have.
   */
  readonly over?: "before" | "all";
};

/** The value that a share of these do not pass; the whole steps of ranks, so that it errs toward the larger. */
const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length, Math.ceil(share * sorted.length - 1e-9)) - 1] ?? Number.NaN;
};

/** The smallest effect that a share of these placebos would have told from none, the worse of upward and downward. */
export const smallestTold = (bounds: readonly ToldBounds[], power: number): number =>
  Math.max(
    0,
    quantileOf(
      bounds.map(({ low }) => -low),
      power,
    ),
    quantileOf(
      bounds.map(({ high }) => high),
      power,
    ),
  );

/**
 * A permutation of one is ranked by its fit after over the one before: both as long as they are, which a shorter course cannot be.
 * Controls lived no treatment after either.
 */
const isOverAll = ({ treated }: Block, { infer, over }: PowerOptions): boolean =>
  over === "all" || (infer === "permutation" && treated.length === 1);

/**
 * Power before anything else: treatments that did not take place, of as many units, in the times before the true one; the same
 * estimator and inference; the smallest effect that, added to what each shows, would have been told from none as often as `power`
 * asks. What is estimated moves with an effect as much as the effect does, so that no draw has to be estimated twice. Refused
 * where controls are not more than the treated, placebos too few for the level, or fewer than two times stand before.
 */
export const minimumDetectableEffect = (
  block: Block,
  estimator: BlockEstimator,
  options: PowerOptions,
): Result<MinimumDetectableEffect, InferenceRefusal> => {
  const { level, power, infer = "placebo" } = options;
  const allowed = placebosAllowed(block);
  if (!allowed.ok) return allowed;
  if (block.from < 2) return refuse({ code: "too-few-times-before", times: block.from, needed: 2 });
  const enough = typeof infer === "string" ? placeboIntervalAllowed(block, level) : allowed;
  if (!enough.ok) return enough;
  const designs = isOverAll(block, options) ? designsOverAll(block, options) : designsBefore(block, options);
  const { bounds, refusal } =
    typeof infer === "string"
      ? { bounds: (infer === "placebo" ? boundsBySpread : boundsByRank)(designs, estimator, level), refusal: null }
      : boundsByInference(designs, infer);
  if (bounds.every(({ low, high }) => !(high > low))) return refuse({ code: "no-variation" });
  const effect = smallestTold(bounds, power);
  if (!Number.isFinite(effect)) return refuse(refusal ?? { code: "no-variation" });
  if (!(effect > roundingOf(block.panel))) return refuse({ code: "no-variation" });
  return ok({ effect, level, power, draws: bounds.length, timesAfter: designs.timesAfter });
};
