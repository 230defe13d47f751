import { ok, type Result, refuse } from "@levier/kernel";
import { dot } from "../numerics/vectors.ts";
import type { Block } from "../panel/panel.ts";
import { roundingOf } from "../panel/rounding.ts";
import type { SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";
import { aroundEffect } from "./around-effect.ts";
import { contrastsOf } from "./contrasts.ts";
import { designFreedom, type ErrorPart } from "./design-freedom.ts";
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

/** What the treated and the controls each bring to the square of an error. */
type Sides = { readonly treated: number; readonly controls: number };

/** Degrees of freedom of each: controls count as many as equal weights of that spread would. */
const freedomsOf = (count: number, weights: Float64Array): Sides => ({
  treated: count - 1,
  controls: Math.max(1, 1 / dot(weights, weights) - 1),
});

/** Degrees of freedom of an error that units make, treated and controls each with their own variance (Satterthwaite 1946; Welch 1947). */
const welchFreedom = (spreads: Sides, freedoms: Sides): number => {
  const parts = spreads.treated ** 2 / freedoms.treated + spreads.controls ** 2 / freedoms.controls;
  return parts > 0 ? Math.max(1, (spreads.treated + spreads.controls) ** 2 / parts) : 1;
};

/** Parts of the error of an effect, were each unit as noisy as another; `told`: of each, in the variance of a unit, by what resamples them. */
export const partsOf = (count: number, weights: Float64Array, told: Sides): readonly ErrorPart[] => {
  const freedoms = freedomsOf(count, weights);
  return [
    { square: 1 / count, told: told.treated, freedom: freedoms.treated },
    { square: dot(weights, weights), told: told.controls, freedom: freedoms.controls },
  ];
};

/** What leaving out each unit tells, on average: somewhat more than there is. */
const toldByJackknife = (count: number, weights: Float64Array): Sides => {
  const squares = dot(weights, weights);
  const share = (count + weights.length - 1) / (count + weights.length);
  const controls = weights.reduce((sum, weight) => sum + (weight / (1 - weight)) ** 2 * (1 - 2 * weight + squares), 0);
  return { treated: share / (count - 1), controls: share * controls };
};

/** A control that lacks less than this of all the weight has it all. */
const SOLE = 1e-9;

/** `freedom`: by the variances of its sides as they were found, which few units tell badly. */
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
  return ok({ standardError, freedom: welchFreedom(spreads, freedomsOf(count, estimate.unitWeights)), draws });
};

/**
 * Jackknife over units with weights held (Arkhangelsky et al. 2021, algorithm 3, as their R package does it): the error is that of the
 * effects without each unit, its degrees of freedom those found, or of the design where these are fewer. Refused with one treated unit,
 * and where one control has all the weight.
 */
export const jackknife = (block: Block, estimate: SyntheticEstimate, level: number): Result<Inference, InferenceRefusal> => {
  const error = unitError(block, estimate);
  if (!error.ok) return error;
  const { standardError, freedom, draws } = error.value;
  const [count, weights] = [block.treated.length, estimate.unitWeights];
  const design = designFreedom(partsOf(count, weights, toldByJackknife(count, weights)), level);
  const told = { standardError, freedom: Math.min(freedom, design), rounding: roundingOf(block.panel) };
  return ok(aroundEffect(estimate.effect, told, { level, draws }));
};
