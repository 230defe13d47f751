import { ok, type Result, refuse } from "@levier/kernel";
import { type Block, courseOf } from "../panel/panel.ts";
import { roundingOf } from "../panel/rounding.ts";
import type { SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";
import type { BlockEstimator } from "./estimator.ts";
import { farthest } from "./farthest.ts";
import { type Gap, gapOf, leastFit } from "./gap.ts";
import type { Inference, InferenceOptions, InferenceRefusal, Interval } from "./inference.ts";
import { drawsAllowed, ofPlacebos, placebosAllowed, rankAllowed, setsIn, setsOrDraws } from "./placebo-sets.ts";

/** `share`: how much of an effect of the truly treated a gap holds, 1 for themselves, less where some of them are on both sides. */
type SharedGap = Gap & { readonly share: number };

const sharedGapOf = (block: Block, estimate: SyntheticEstimate, isTreated: ReadonlySet<number>): SharedGap => {
  const among = block.treated.filter((unit) => isTreated.has(unit)).length / block.treated.length;
  const against = block.controls.reduce((sum, unit, j) => sum + (isTreated.has(unit) ? (estimate.unitWeights[j] ?? 0) : 0), 0);
  return { ...gapOf(block, estimate), share: among - against };
};

/** What a gap is ranked by when this much more is taken off the truly treated after. */
type Statistic = (gap: SharedGap, less: number) => number;

const ratio: Statistic = ({ before, after, effect, share }, less) => {
  const left = after - 2 * less * share * effect + (less * share) ** 2;
  return left > 0 ? left / before : 0;
};

const size: Statistic = ({ effect, share }, less) => Math.abs(effect - less * share);

/** The block as it would be had the treated not had this effect. */
const without = (block: Block, effect: number): Block => {
  const { panel, from } = block;
  const outcome = Float64Array.from(panel.outcome);
  for (const unit of block.treated) {
    const course = courseOf({ ...panel, outcome }, unit).subarray(from);
    course.forEach((value, at) => {
      course[at] = value - effect;
    });
  }
  return { ...block, panel: { ...panel, outcome } };
};

/** Effects tried for one that the test takes, in shares of what the gap varies by, the nearest first. */
const TRIED = Array.from({ length: 41 }, (_, at) => (at % 2 === 0 ? at : -at - 1) / 8);

const intervalOf = (taken: (less: number) => boolean, { effect, scale, level }: { effect: number; scale: number; level: number }) => {
  const near = TRIED.map((share) => share * scale).find(taken);
  if (near === undefined) return refuse<InferenceRefusal>({ code: "no-constant-effect" });
  const [low, high] = [farthest(taken, near, -scale), farthest(taken, near, scale)];
  return low === null || high === null
    ? refuse<InferenceRefusal>({ code: "no-constant-effect" })
    : ok<Interval>({ low: effect + low, high: effect + high, level });
};

/** What a treatment is ranked among: its units' places among those sets are drawn of, and by what. */
const rankingOf = ({ treated, controls }: Block) =>
  treated.length === 1
    ? { pool: controls, statistic: ratio, placebosOf: (donors: number) => donors }
    : {
        pool: [...treated, ...controls],
        statistic: size,
        placebosOf: (donors: number) => setsIn(donors + treated.length, treated.length) - 1,
      };

const allowedOf = (block: Block): Result<null, InferenceRefusal> => {
  if (block.treated.length > 1) return ok(null);
  return block.from < 2 ? refuse({ code: "too-few-times-before", times: block.from, needed: 2 }) : placebosAllowed(block);
};

/**
 * Permutation test; p = (1 + as many as reach the treated's rank) / (1 + placebos). One treated unit is ranked among its donors, each
 * compared with the others, by the mean square of the gap after over the one before (Abadie, Diamond & Hainmueller 2010); refused with
 * one time before, or one control. Several are ranked by the size of the mean effect among sets drawn of all units, with the effect
 * that is tested taken off the treated (Fisher 1935; Imbens & Rubin 2015). Every set is taken where they are no more than the
 * replications. The interval holds the constant effects that the test does not reject.
 */
export const permutation = (
  block: Block,
  estimator: BlockEstimator,
  { replications, random, level }: InferenceOptions,
): Result<Inference, InferenceRefusal> => {
  const allowed = allowedOf(block);
  if (!allowed.ok) return allowed;
  const { pool, statistic, placebosOf } = rankingOf(block);
  const base = estimator(block);
  const isTreated = new Set(block.treated);
  // As if the effect were the one found: the weights of placebos that hold treated units are then not drawn by it.
  const nulled = without(block, base.effect);
  const ownFit = sharedGapOf(nulled, base, isTreated);
  const drawn = setsOrDraws(random, [pool.length, block.treated.length], replications);
  // Where every set is taken, the true one is among them: it is counted once.
  const isOwn = (set: readonly number[]): boolean => set.every((at) => isTreated.has(pool[at] ?? -1));
  const sets = setsIn(pool.length, block.treated.length) <= replications ? drawn.filter((set) => !isOwn(set)) : drawn;
  const fits = ofPlacebos(nulled, sets, { estimator, pool, tell: (placebo, estimate) => sharedGapOf(placebo, estimate, isTreated) });
  const least = leastFit([ownFit, ...fits]);
  const isFlat = statistic === ratio && !(least > 0);
  const rounding = roundingOf(block.panel);
  if (isFlat || fits.every(({ after }) => !(Math.sqrt(after) > rounding))) return refuse({ code: "no-variation" });
  const [own = ownFit, ...gaps] = [ownFit, ...fits].map((gap) => ({ ...gap, before: Math.max(gap.before, least) }));
  const pValueAt = (less: number): number => {
    const reached = statistic(own, less) * (1 - 1e-12);
    return (1 + gaps.filter((gap) => statistic(gap, less) >= reached).length) / (1 + gaps.length);
  };
  const exist = rankAllowed(block, level, placebosOf);
  const enough = exist.ok ? drawsAllowed(gaps.length, level) : exist;
  const scale = Math.sqrt(own.before + own.after);
  const taken = (less: number): boolean => pValueAt(less) > 1 - level + 1e-12;
  const interval = enough.ok ? intervalOf(taken, { effect: base.effect, scale, level }) : enough;
  return ok({ standardError: null, pValue: pValueAt(-base.effect), interval, draws: Float64Array.from(gaps, (gap) => gap.effect) });
};
