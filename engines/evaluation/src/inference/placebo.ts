import { ok, type Result } from "@levier/kernel";
import type { Block } from "../panel/panel.ts";
import { aroundEffect } from "./around-effect.ts";
import type { BlockEstimator } from "./estimator.ts";
import type { Inference, InferenceOptions, InferenceRefusal } from "./inference.ts";
import { drawSets, ofPlacebos, placeboIntervalAllowed, placebosAllowed, spreadAllowed } from "./placebo-sets.ts";
import { spreadError, spreadOf } from "./spread.ts";

/**
 * Placebos in space (Arkhangelsky et al. 2021, algorithm 4): sets of controls, as many as are treated, taken for treated, and each
 * control as often as another where one is; the error is the spread of their effects, which is the treated's when noise has one size everywhere; as many degrees of freedom as controls less
 * one, or draws less one where these are fewer. Refused unless controls are more than treated; its interval refused where placebos
 * are too few for the level.
 */
export const placebo = (
  block: Block,
  estimator: BlockEstimator,
  { replications, random, level }: InferenceOptions,
): Result<Inference, InferenceRefusal> => {
  const allowed = placebosAllowed(block);
  if (!allowed.ok) return allowed;
  const several = spreadAllowed(replications);
  if (!several.ok) return several;
  const base = estimator(block);
  const { controls, treated } = block;
  const sets = drawSets(random, [controls.length, treated.length], replications);
  const draws = Float64Array.from(ofPlacebos(block, sets, { estimator, pool: controls, tell: (_, { effect }) => effect }));
  const told = aroundEffect(
    base.effect,
    { standardError: spreadOf(draws), freedom: Math.min(controls.length, replications) - 1 },
    { level, draws },
  );
  const enough = placeboIntervalAllowed(block, level);
  const lot = treated.length > 1 ? { drawn: replications } : { drawn: replications % controls.length, among: controls.length };
  const drawError = spreadError(draws, lot);
  return ok(enough.ok ? { ...told, drawError } : { ...told, drawError, interval: enough });
};
