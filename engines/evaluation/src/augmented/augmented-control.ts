import { ok, type Result, refuse } from "@levier/kernel";
import type { Block } from "../panel/panel.ts";
import { collapse } from "../synthetic/collapse.ts";
import { syntheticControl } from "../synthetic/synthetic-control.ts";
import { effectOf, type SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";
import { choosePenalty, type PenaltyRule, type PenaltyTried } from "./choose-penalty.ts";
import { augment, ridgeProblem } from "./ridge-weights.ts";

export type AugmentedEstimate = SyntheticEstimate & {
  readonly penalty: number;
  /** The weights that were augmented, and how much that moved the effect. */
  readonly synthetic: SyntheticEstimate;
  readonly adjustment: number;
  /** The penalties tried; none where one was told. */
  readonly tried: readonly PenaltyTried[];
  readonly warnings: readonly AugmentedWarning[];
};

/** Controls that count below zero: the comparison goes beyond what they span. `share`: the sum of what is below zero, told above it. */
export type AugmentedWarning = { readonly code: "extrapolates"; readonly units: readonly string[]; readonly share: number };

export type AugmentedRefusal =
  /** At least three, to hold each out in turn. */
  | { readonly code: "too-few-times-before"; readonly times: number }
  /** All controls have one course: none can be told from another. */
  | { readonly code: "controls-alike" }
  | { readonly code: "bad-penalty"; readonly penalty: number };

type Options = {
  /** How the penalty is chosen: see `choosePenalty`. */
  readonly rule?: PenaltyRule;
  /** A penalty above 0, in the square of the outcome's unit, instead of the choice. */
  readonly penalty?: number;
};

/** Weights below zero by less than this are rounding. */
const ROUNDING = 1e-9;

const warningsOf = ({ panel, controls }: Block, weights: Float64Array): readonly AugmentedWarning[] => {
  const below = controls.flatMap((unit, j) =>
    (weights[j] ?? 0) < -ROUNDING ? [{ unit: panel.units[unit] ?? "", weight: weights[j] ?? 0 }] : [],
  );
  if (below.length === 0) return [];
  return [{ code: "extrapolates", units: below.map(({ unit }) => unit), share: -below.reduce((sum, { weight }) => sum + weight, 0) }];
};

/**
 * Augmented synthetic control (Ben-Michael, Feller & Rothstein 2021, ridge): what a synthetic control still misses before the treatment
 * is made up for by a ridge regression of outcomes on the times before, at the price of weights that may be below zero.
 */
export const augmentedControl = (
  block: Block,
  { rule = "one-error", penalty }: Options = {},
): Result<AugmentedEstimate, AugmentedRefusal> => {
  if (penalty !== undefined && !(penalty > 0)) return refuse({ code: "bad-penalty", penalty });
  if (penalty === undefined && block.from < 3) return refuse({ code: "too-few-times-before", times: block.from });
  const collapsed = collapse(block);
  const problem = ridgeProblem(collapsed);
  const tried = penalty === undefined ? choosePenalty(collapsed, problem, rule) : { penalty, tried: [] };
  if (!tried) return refuse({ code: "controls-alike" });
  const synthetic = syntheticControl(block);
  const unitWeights = augment(problem, synthetic.unitWeights, tried.penalty);
  if (!unitWeights) return refuse({ code: "controls-alike" });
  const timeWeights = new Float64Array(block.from);
  const effect = effectOf(collapsed, unitWeights, timeWeights);
  const warnings = warningsOf(block, unitWeights);
  return ok({ ...tried, effect, unitWeights, timeWeights, synthetic, adjustment: effect - synthetic.effect, warnings });
};
