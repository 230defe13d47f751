import { ok, type Result, refuse } from "@levier/kernel";
import { dot } from "../numerics/vectors.ts";
import type { Block } from "../panel/panel.ts";
import type { SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";
import { aroundEffect } from "./around-effect.ts";
import { contrastsOf } from "./contrasts.ts";
import type { Inference, InferenceRefusal } from "./inference.ts";

/** The effect without each unit in turn, weights held and scaled to 1 again: treated first, then controls. */
const withoutEach = (block: Block, estimate: SyntheticEstimate): Float64Array => {
  const { treated, controls } = contrastsOf(block, estimate);
  const count = treated.length;
  const mean = treated.reduce((sum, value) => sum + value, 0) / count;
  const compared = dot(controls, estimate.unitWeights);
  const withoutTreated = treated.map((value) => (mean * count - value) / (count - 1) - compared);
  const withoutControl = controls.map((value, j) => {
    const weight = estimate.unitWeights[j] ?? 0;
    return mean - (compared - weight * value) / (1 - weight);
  });
  return Float64Array.of(...withoutTreated, ...withoutControl);
};

const squaresAround = (values: Float64Array, centre: number): number => values.reduce((sum, value) => sum + (value - centre) ** 2, 0);

/**
 * Degrees of freedom of an error that units make, treated and controls each with their own variance (Satterthwaite 1946; Welch 1947):
 * controls count as many as equal weights of that spread would.
 */
const freedomOf = (spreads: { readonly treated: number; readonly controls: number }, count: number, weights: Float64Array): number => {
  const weighed = 1 / dot(weights, weights);
  const parts = spreads.treated ** 2 / (count - 1) + spreads.controls ** 2 / Math.max(1, weighed - 1);
  return parts > 0 ? Math.max(1, (spreads.treated + spreads.controls) ** 2 / parts) : 1;
};

/** A control that lacks less than this of all the weight has it all. */
const SOLE = 1e-9;

export type UnitError = { readonly standardError: number; readonly freedom: number; readonly draws: Float64Array };

/** Error of an effect by leaving out each unit; its degrees of freedom serve whatever resamples units. */
export const unitError = (block: Block, estimate: SyntheticEstimate): Result<UnitError, InferenceRefusal> => {
  const count = block.treated.length;
  if (count < 2) return refuse({ code: "single-treated" });
  if (estimate.unitWeights.some((weight) => weight > 1 - SOLE)) return refuse({ code: "one-weighted-control" });
  const draws = withoutEach(block, estimate);
  const all = draws.length;
  const centre = draws.reduce((sum, value) => sum + value, 0) / all;
  const spreads = { treated: squaresAround(draws.subarray(0, count), centre), controls: squaresAround(draws.subarray(count), centre) };
  const standardError = Math.sqrt(((all - 1) / all) * (spreads.treated + spreads.controls));
  return ok({ standardError, freedom: freedomOf(spreads, count, estimate.unitWeights), draws });
};

/**
 * Jackknife over units with weights held (Arkhangelsky et al. 2021, algorithm 3, as their R package does it): the error is that of the
 * effects without each unit. Refused with one treated unit, and where one control has all the weight.
 */
export const jackknife = (block: Block, estimate: SyntheticEstimate, level: number): Result<Inference, InferenceRefusal> => {
  const error = unitError(block, estimate);
  return error.ok ? ok(aroundEffect(estimate.effect, error.value, { level, draws: error.value.draws })) : error;
};
