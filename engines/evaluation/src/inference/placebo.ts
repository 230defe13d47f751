import { ok, type Result } from "@levier/kernel";
import { type Block, courseOf } from "../panel/panel.ts";
import { roundingOf } from "../panel/rounding.ts";
import { aroundEffect } from "./around-effect.ts";
import { errorBySize, type SizedPlacebo } from "./error-by-size.ts";
import type { BlockEstimator } from "./estimator.ts";
import type { Inference, InferenceOptions, InferenceRefusal } from "./inference.ts";
import { drawSets, ofPlacebos, placeboIntervalAllowed, placebosAllowed, spreadAllowed } from "./placebo-sets.ts";
import { spreadError, spreadOf } from "./spread.ts";

/** The mean square of the levels of the treated before. */
const sizeOf = ({ panel, treated, from }: Block): number =>
  treated.reduce((sum, unit) => {
    const before = courseOf(panel, unit).subarray(0, from);
    return sum + (before.reduce((total, value) => total + value, 0) / from) ** 2 / treated.length;
  }, 0);

/** Those of sets that differ. */
const distinct = (placebos: readonly SizedPlacebo[], sets: readonly (readonly number[])[]): readonly SizedPlacebo[] => [
  ...new Map(placebos.map((placebo, at) => [sets[at]?.join(" "), placebo])).values(),
];

/**
 * Placebos in space (Arkhangelsky et al. 2021, algorithm 4): sets of controls, as many as are treated, taken for treated, and each
 * control as often as another where one is; the error is the spread of their effects, which is the treated's when noise has one size
 * everywhere. Where theirs grows with the level of what they are of, and the treated stand higher, it is the error of that level. As many
 * degrees of freedom as controls less one, or draws less one where these are fewer. Refused unless controls are more than treated; its
 * interval refused where placebos are too few for the level.
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
  const tell = (one: Block, { effect }: { readonly effect: number }): SizedPlacebo => ({ effect, size: sizeOf(one) });
  const placebos = ofPlacebos(block, sets, { estimator, pool: controls, tell });
  const draws = Float64Array.from(placebos, ({ effect }) => effect);
  const bySize = errorBySize(distinct(placebos, sets), sizeOf(block));
  const freedom = Math.min(controls.length, replications) - 1;
  const error = { standardError: bySize ?? spreadOf(draws), freedom, rounding: roundingOf(block.panel) };
  const told = aroundEffect(base.effect, error, { level, draws });
  const lot = treated.length > 1 ? { drawn: replications } : { drawn: replications % controls.length, among: controls.length };
  const about = bySize === null ? { drawError: spreadError(draws, lot) } : { spread: spreadOf(draws) };
  const enough = placeboIntervalAllowed(block, level);
  return ok(enough.ok ? { ...told, ...about } : { ...told, ...about, interval: enough });
};
