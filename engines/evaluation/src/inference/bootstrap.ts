import { ok, type Result } from "@levier/kernel";
import type { Block } from "../panel/panel.ts";
import { aroundEffect } from "./around-effect.ts";
import type { BlockEstimator } from "./estimator.ts";
import type { Inference, InferenceOptions, InferenceRefusal } from "./inference.ts";
import { unitError } from "./jackknife.ts";
import { spreadAllowed } from "./placebo-sets.ts";
import { spreadError, spreadOf } from "./spread.ts";

/**
 * Bootstrap over units (Arkhangelsky et al. 2021, algorithm 2): as many units drawn with replacement, treated and controls together,
 * until some are of each; weights found anew. The error is the spread of their effects; its degrees of freedom those of a jackknife, or
 * draws less one where these are fewer. Refused as a jackknife is.
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
  const freedom = Math.min(error.value.freedom, replications - 1);
  const told = aroundEffect(estimate.effect, { standardError: spreadOf(draws), freedom }, { level, draws });
  return ok({ ...told, drawError: spreadError(draws, { drawn: replications }) });
};
