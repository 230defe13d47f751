import type { Result } from "@levier/kernel";
import type { BlockEstimator } from "../inference/estimator.ts";
import { gapOf, leastFit } from "../inference/gap.ts";
import type { Inference, InferenceRefusal } from "../inference/inference.ts";
import { spreadOf } from "../inference/spread.ts";
import { studentReach } from "../numerics/distributions.ts";
import type { Block } from "../panel/panel.ts";
import type { PlaceboDesigns } from "./placebo-designs.ts";

/** Of a placebo: an effect added upward is told from none past minus `low`, one downward past `high`. */
export type ToldBounds = { readonly low: number; readonly high: number };

/** As far on each side as Student's reach of the placebos' spread, as an interval by placebos is. */
export const boundsBySpread = (designs: PlaceboDesigns, estimator: BlockEstimator, level: number): ToldBounds[] => {
  const effects = Float64Array.from(designs.designs, ({ block }) => estimator(block).effect);
  const reach = studentReach(level, (designs.truths[0]?.controls.length ?? 2) - 1) * spreadOf(effects);
  return Array.from(effects, (effect) => ({ low: effect - reach, high: effect + reach }));
};

/** What a statistic must pass to be as rare as the level asks, among so many others. */
const criticalOf = (values: readonly number[], level: number): number => {
  const rarer = Math.max(0, Math.floor((1 - level) * (1 + values.length) - 1 + 1e-9));
  return values.toSorted((one, other) => other - one)[rarer] ?? Number.NaN;
};

/**
 * As the permutation test of one treated unit ranks: by the mean square after over the one before. What a placebo asks for is told in
 * the measure of the treated's own fit before, as the test does. Of one family.
 */
const boundsByRatio = ({ designs, truths }: PlaceboDesigns, estimator: BlockEstimator, level: number): ToldBounds[] => {
  const gaps = designs.map(({ block }) => gapOf(block, estimator(block)));
  const owns = truths.map((block) => gapOf(block, estimator(block)));
  const least = leastFit([...owns, ...gaps]);
  const own = Math.max(least, ...owns.map(({ before }) => before));
  const fitted = gaps.map((gap) => ({ ...gap, before: Math.max(gap.before, least) }));
  const critical = criticalOf(
    fitted.map(({ before, after }) => after / before),
    level,
  );
  return fitted.map(({ before, after, effect }) => {
    // An effect δ makes the mean square after (after + 2 δ effect + δ²): it is to pass the critical ratio times the one before.
    const root = Math.sqrt(Math.max(0, effect ** 2 - after + critical * before));
    const scale = Math.sqrt(own / before);
    return { low: (effect - root) * scale, high: (effect + root) * scale };
  });
};

/** As a permutation test ranks several treated units: by the size of the effect. */
const boundsBySize = ({ designs, truths }: PlaceboDesigns, estimator: BlockEstimator, level: number): ToldBounds[] => {
  const effects = designs.map(({ block, family }) => ({ effect: estimator(block).effect, family }));
  const reaches = truths.map((_, family) =>
    criticalOf(
      effects.flatMap((one) => (one.family === family ? [Math.abs(one.effect)] : [])),
      level,
    ),
  );
  return effects.map(({ effect, family }) => ({ low: effect - (reaches[family] ?? 0), high: effect + (reaches[family] ?? 0) }));
};

export const boundsByRank = (designs: PlaceboDesigns, estimator: BlockEstimator, level: number): ToldBounds[] =>
  designs.truths[0]?.treated.length === 1 ? boundsByRatio(designs, estimator, level) : boundsBySize(designs, estimator, level);

/** By an inference asked of each placebo; one that tells no interval would have told no effect, however large. */
export const boundsByInference = (
  { designs }: PlaceboDesigns,
  infer: (block: Block) => Result<Inference, InferenceRefusal>,
): { readonly bounds: ToldBounds[]; readonly refusal: InferenceRefusal | null } => {
  const bounds: ToldBounds[] = [];
  let refusal: InferenceRefusal | null = null;
  for (const { block } of designs) {
    const told = infer(block);
    const interval = told.ok ? told.value.interval : told;
    if (interval.ok) bounds.push(interval.value);
    else if (interval.error.code !== "no-constant-effect") {
      refusal ??= interval.error;
      bounds.push({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    }
  }
  return { bounds, refusal };
};
