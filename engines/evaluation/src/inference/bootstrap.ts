import { ok, type Result } from "@levier/kernel";
import { dot } from "../numerics/vectors.ts";
import type { Block } from "../panel/panel.ts";
import { roundingOf } from "../panel/rounding.ts";
import { aroundEffect } from "./around-effect.ts";
import { designFreedom } from "./design-freedom.ts";
import type { BlockEstimator } from "./estimator.ts";
import type { Inference, InferenceOptions, InferenceRefusal } from "./inference.ts";
import { partsOf, unitError } from "./jackknife.ts";
import { spreadAllowed } from "./placebo-sets.ts";
import { spreadError, spreadOf } from "./spread.ts";

/**
 * What drawing units again tells of the variance of the treated's mean, on average, in that of a unit: their number is drawn too, the mean of
 * its inverse is larger than the inverse of theirs, and the spread around their own mean is smaller.
 */
const toldOfTreated = (count: number, all: number): number => {
  const odds = Math.log(count / (all - count));
  // Chances of so many of them among as many draws as units, as logarithms, up to one factor; none and all are drawn again.
  const logs: number[] = [];
  let log = 0;
  for (let drawn = 1; drawn < all; drawn++) {
    log += Math.log((all - drawn + 1) / drawn) + odds;
    logs.push(log);
  }
  const largest = Math.max(...logs);
  let [chances, inverses] = [0, 0];
  logs.forEach((one, at) => {
    const chance = Math.exp(one - largest);
    chances += chance;
    inverses += chance / (at + 1);
  });
  return (inverses / chances) * ((count - 1) / count);
};

/**
 * Bootstrap over units (Arkhangelsky et al. 2021, algorithm 2): as many units drawn with replacement, treated and controls together,
 * until some are of each; weights found anew. The error is the spread of their effects; its degrees of freedom those of a jackknife, or
 * of the design, or draws less one, whichever are fewest. Refused as a jackknife is.
 */
export const bootstrap = (
  block: Block,
  estimator: BlockEstimator,
  { replications, random, level }: InferenceOptions,
): Result<Inference, InferenceRefusal> => {
  const estimate = estimator(block);
  const error = unitError(block, estimate);
  if (!error.ok) return error;
  const several = spreadAllowed(replications);
  if (!several.ok) return several;
  const { treated, controls } = block;
  const all = treated.length + controls.length;
  const draws = new Float64Array(replications);
  for (let done = 0; done < replications; ) {
    const places = Array.from({ length: all }, () => Math.floor(random() * all)).sort((one, other) => one - other);
    const ofControls = places.filter((place) => place >= treated.length).map((place) => place - treated.length);
    const drawn = places.slice(0, all - ofControls.length);
    if (ofControls.length === 0 || drawn.length === 0) continue;
    const resampled = { ...block, treated: drawn.map((at) => treated[at] ?? 0), controls: ofControls.map((at) => controls[at] ?? 0) };
    draws[done] = estimator(resampled).effect;
    done++;
  }
  const { unitWeights } = estimate;
  const told = { treated: toldOfTreated(treated.length, all), controls: dot(unitWeights, unitWeights) };
  const design = designFreedom(partsOf(treated.length, unitWeights, told), level);
  const freedom = Math.min(error.value.freedom, design, replications - 1);
  const around = aroundEffect(
    estimate.effect,
    { standardError: spreadOf(draws), freedom, rounding: roundingOf(block.panel) },
    { level, draws },
  );
  return ok({ ...around, drawError: spreadError(draws, { drawn: replications }) });
};
