import type { Random } from "@levier/kernel";
import type { BlockEstimator } from "../inference/estimator.ts";
import { ofPlacebos, setsOrDraws } from "../inference/placebo-sets.ts";
import { type Block, meanCourse } from "../panel/panel.ts";
import { coursesOf, type SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";

/** How near a comparison followed the treated before the treatment, beside how near those of controls follow them. */
export type PlaceboFit = {
  /** Root mean square of what it missed, in the unit of the outcome; of placebos, the middle one. */
  readonly rmse: number;
  readonly usual: number;
  /** The share of the placebos, the treated counted among them, that are followed as badly. */
  readonly share: number;
  /** Followed far worse than all but a few controls: what controls show by chance is not what the treated would. */
  readonly isWorse: boolean;
  /** The share of the same whose effect is as many times what was missed before: an effect far beyond a poor fit is one all the same. */
  readonly beyond: number;
};

/** Share of the level of the treated that rounding leaves of a fit that misses nothing. */
const ROUNDING = 1e-9;

/** A fit that few share and that misses so many times as much as usual is none. */
const [FEW, TIMES] = [0.05, 2];

type Missed = { readonly rmse: number; readonly effect: number };

const missed = (block: Block, estimate: SyntheticEstimate): Missed => {
  const before = coursesOf(block, estimate).gap.subarray(0, block.from);
  return { rmse: Math.sqrt(before.reduce((sum, value) => sum + value * value, 0) / before.length), effect: Math.abs(estimate.effect) };
};

/** The share of the placebos, and of the treated itself, of which this holds. */
const shareOf = (fits: readonly Missed[], holds: (fit: Missed) => boolean): number => (1 + fits.filter(holds).length) / (1 + fits.length);

/**
 * Placebos take controls for treated to learn what chance gives: so they say what chance gives the treated only where these were
 * followed about as near before (Abadie, Diamond & Hainmueller 2010 leave out placebos that fit badly; here the treated may be the one).
 * A treated outside what controls span, one that went its own way before, one whose noise is larger because it is. Every set of controls
 * where they are no more than `draws`, else so many by lot; null unless controls are more than treated.
 */
export const placeboFit = (
  block: Block,
  estimator: BlockEstimator,
  { draws, random }: { readonly draws: number; readonly random: Random },
): PlaceboFit | null => {
  const { controls, treated } = block;
  if (controls.length <= treated.length) return null;
  const base = estimator(block);
  const sets = setsOrDraws(random, [controls.length, treated.length], draws);
  const fits = ofPlacebos(block, sets, { estimator, pool: controls, tell: missed }).sort((one, other) => one.rmse - other.rmse);
  const own = missed(block, base);
  const usual = fits[Math.floor(fits.length / 2)]?.rmse ?? 0;
  const level = meanCourse(block.panel, treated).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const share = shareOf(fits, ({ rmse }) => rmse >= own.rmse);
  return {
    ...{ rmse: own.rmse, usual, share },
    isWorse: share <= Math.max(FEW, 1 / (1 + fits.length)) && own.rmse > Math.max(TIMES * usual, ROUNDING * level),
    beyond: shareOf(fits, ({ rmse, effect }) => effect * own.rmse >= own.effect * rmse),
  };
};
