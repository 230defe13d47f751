import {
  type Block,
  type BlockEstimator,
  type BlockMethod,
  blockDid,
  blockMethods,
  estimatorOf,
  type Inference,
  type InferenceOptions,
  type InferenceRefusal,
  inferEffect,
  leastDesign,
  matchedInference,
  minimumDetectableEffect,
  type PlaceboFit,
  permutation,
  placebo,
  placeboFit,
  roundingOf,
  type SyntheticEstimate,
  verdictOf,
} from "@levier/evaluation";
import { type Result, refuse, seededRandom } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { formatSignificant } from "../../../ui/format-number.ts";
import { blockFigures } from "./block-figures.ts";
import type { Predicted } from "./evaluate-predictors.ts";
import type { Evaluation, Warning } from "./evaluation.ts";
import type { EntropyMatched } from "./match-units.ts";
import type { EvaluateOptions, InferenceKind } from "./options.ts";
import { type PlaceboPower, POWER, simulatePower, tellPower } from "./tell-power.ts";
import { comparedAs, fitWords, refusalWords, verdictWords } from "./verdict-words.ts";

const DEFAULT: InferenceKind = "placebo";

/** What is told where nothing is asked: by placebos, or by the treated themselves where controls are no more than they are. */
const usualOf = ({ treated, controls }: Block, method: BlockMethod): InferenceKind => {
  if (controls.length > treated.length || treated.length < 2) return DEFAULT;
  return method === "did" ? "analytic" : "jackknife";
};
const REPLICATIONS = 200;
export const isBlockMethod = (method: string): method is BlockMethod => blockMethods.some((one) => one === method);

/** An estimate of a block, with what tells how far it may be from the effect. */
export type BlockEstimate = {
  readonly kind: InferenceKind;
  readonly estimate: SyntheticEstimate;
  readonly estimator: BlockEstimator;
  /** Null where none was asked for. */
  readonly inference: Result<Inference, InferenceRefusal> | null;
  /** Null where nothing is simulated of it. */
  readonly power: PlaceboPower | null;
  /** How near the comparison followed before, among placebos; null where no inference asks for it. */
  readonly fit: PlaceboFit | null;
};

const drawnBy = ({ level, replications, seed }: EvaluateOptions): InferenceOptions => ({
  ...{ level, replications: replications ?? REPLICATIONS, random: seededRandom(seed) },
});

/** Placebos that the fit before is held against: of those that tell the error, where these do. */
const FITS = 100;

/** A rank of one treated unit weighs each effect by its own fit: it asks for no other guard. */
const fitOf = (block: Block, estimator: BlockEstimator, kind: InferenceKind, options: EvaluateOptions): PlaceboFit | null => {
  if (kind === "none" || (kind === "permutation" && block.treated.length === 1)) return null;
  const { replications, random } = drawnBy(options);
  return placeboFit(block, estimator, { draws: kind === "placebo" ? Math.min(FITS, replications) : FITS, random });
};

/** The cluster of each unit of the panel, in its order. */
type Clusters = readonly string[] | undefined;

export const byOutcomes = (block: Block, method: BlockMethod, options: EvaluateOptions, clusters: Clusters): BlockEstimate => {
  const { solver } = options;
  const kind = options.inference ?? usualOf(block, method);
  const estimator = estimatorOf(method, solver);
  const asked = { ...drawnBy(options), method, solver, estimator, ...(clusters ? { clusters } : {}) };
  return {
    kind,
    estimate: estimator(block),
    estimator,
    inference: kind === "none" ? null : inferEffect(block, { ...asked, kind }),
    power: simulatePower(block, method, { kind, options, clusters }),
    fit: fitOf(block, solver === "exact" ? estimator : estimatorOf(method), kind, options),
  };
};

type Estimated = { readonly block: Block; readonly estimate: SyntheticEstimate; readonly estimator: BlockEstimator };
type Known = { readonly kind: InferenceKind; readonly over: "before" | "all" };

/** Controls are taken for treated and weighed as these are; no other inference is known of such weights. */
const byPlacebos = ({ block, estimate, estimator }: Estimated, options: EvaluateOptions, { kind, over }: Known): BlockEstimate => {
  const drawn = drawnBy(options);
  const infer = (): BlockEstimate["inference"] => {
    if (kind === "none") return null;
    if (kind === "placebo") return placebo(block, estimator, drawn);
    return kind === "permutation" ? permutation(block, estimator, drawn) : refuse({ code: "weights-estimated" });
  };
  const { level, seed } = options;
  const isRanked = kind === "permutation" || (kind !== "placebo" && over === "all");
  const asked = { ...POWER, level, random: seededRandom(seed), infer: isRanked ? "permutation" : "placebo", over } as const;
  const fit = fitOf(block, estimator, kind, options);
  return { kind, estimate, estimator, inference: infer(), power: minimumDetectableEffect(block, estimator, asked), fit };
};

/** Predictors look at times that a placebo begun earlier would have after it: placebos begin when the treatment did. */
export const byPredictors = (predicted: Predicted, options: EvaluateOptions): BlockEstimate =>
  byPlacebos(predicted, options, { kind: options.inference ?? "permutation", over: "all" });

/** By a ridge that makes up for what a synthetic control misses. */
export const byAugmented = (augmented: Estimated, options: EvaluateOptions): BlockEstimate =>
  byPlacebos(augmented, options, { kind: options.inference ?? DEFAULT, over: "before" });

/** By controls weighed to have the traits of the treated: the formula tells its error, placebos of a plain difference its fit. */
export const byEntropy = (block: Block, { estimate, balanced }: EntropyMatched, options: EvaluateOptions): BlockEstimate => {
  const { level, inference } = options;
  const kind = inference ?? "analytic";
  const sides = { treated: block.treated.length, controls: balanced.effectiveControls };
  const told = matchedInference(balanced, { level, ...sides, rounding: roundingOf(block.panel) });
  const estimator: BlockEstimator = (other) => (other === block ? estimate : blockDid(other));
  const fit = fitOf(block, estimator, kind, options);
  return { kind, estimate, estimator, inference: kind === "none" ? null : told, power: null, fit };
};

/** Share of a standard error that another lot of draws may move it by, and nobody sees. */
const UNSEEN = 0.1;

/** That the standard error hangs on the draws, and with it all that is told by it; or that it is not their spread. */
const drawWarnings = (t: Translate, { standardError, drawError = 0, draws, spread }: Inference, options: EvaluateOptions): Warning[] => {
  if (spread !== undefined && standardError !== null) {
    const told = { error: formatSignificant(standardError, 3), usual: formatSignificant(spread, 3), compared: comparedAs(options) };
    return [{ code: "error-by-size", sentence: t("impact.warning.error-by-size", told) }];
  }
  const share = standardError !== null && standardError > 0 ? drawError / standardError : 0;
  if (share <= UNSEEN) return [];
  return [{ code: "error-by-draws", sentence: t("impact.warning.error-by-draws", { share, draws: draws.length }) }];
};

/** Fewer treated than these tell their own variance badly: as few units of a cohort are told. */
const FEW = 5;

/** That an error by how the treated differ rests on few of them. */
const fewWarnings = (t: Translate, { treated }: Block, kind: InferenceKind): Warning[] =>
  treated.length < FEW && (kind === "jackknife" || kind === "bootstrap")
    ? [{ code: "few-treated", sentence: t("impact.warning.few-treated", { treated: treated.length }) }]
    : [];

/** Share of the size of what was observed before that is rounding. */
const EXACT = 1e-6;

/** That controls, more than times, could have met whatever course: a comparison that misses nothing tells nothing of how like it is. */
const courseWarnings = (t: Translate, { controls, from }: Block, { fit, periods }: Pick<Evaluation, "fit" | "periods">): Warning[] => {
  const size = periods.slice(0, from).reduce((most, { treated }) => Math.max(most, Math.abs(treated)), 0);
  const isMet = fit.prePeriodRmse !== null && fit.prePeriodRmse <= EXACT * size && controls.length >= from;
  return isMet ? [{ code: "any-course", sentence: t("impact.warning.any-course", { controls: controls.length, times: from }) }] : [];
};

type About = { readonly unit: string; readonly warnings: readonly Warning[]; readonly leastTimesAfter: number };

/** What was estimated of a block, as it is told. */
export const tellBlock = (
  t: Translate,
  block: Block,
  { kind, estimate, inference, power, fit }: BlockEstimate,
  options: EvaluateOptions,
  { unit, warnings, leastTimesAfter }: About,
): Evaluation => {
  const { method, seed, solver } = options;
  const { panel, from, controls, treated } = block;
  const design = { treated: treated.length, controls: controls.length, timesBefore: from, timesAfter: panel.times.length - from };
  const found: Result<Inference, InferenceRefusal> = inference ?? refuse({ code: "weights-estimated" });
  const interval = found.ok ? found.value.interval : found;
  const visible = tellPower(t, power, interval.ok ? interval.value : null);
  // A difference in differences follows no course: one time before is enough to compare with.
  const least = { ...leastDesign, timesAfter: leastTimesAfter, ...(method === "did" ? { timesBefore: 1 } : {}) };
  const verdict = verdictOf(design, { interval, smallest: visible.power?.minimumDetectableEffect ?? null, fit }, least);
  const poor = fit?.isWorse
    ? [{ code: "poor-fit", sentence: t("impact.warning.poor-fit", { why: fitWords(t, fit), compared: comparedAs(options) }) }]
    : [];
  const figures = blockFigures(block, estimate);
  const refusals = interval.ok || inference === null ? [] : [interval.error];
  return {
    ...{ method, solver: method === "sc" || method === "sdid" ? solver : null },
    ...{ estimate: estimate.effect, standardError: found.ok ? found.value.standardError : null },
    ...{ interval: interval.ok ? interval.value : null, pValue: found.ok ? found.value.pValue : null },
    inference: { kind, replications: found.ok && found.value.draws.length > 0 ? found.value.draws.length : null, seed },
    ...figures,
    power: visible.power,
    warnings: [
      ...warnings,
      ...refusals.map((refusal) => ({ code: refusal.code, sentence: refusalWords(t, refusal) })),
      ...visible.warnings,
      ...poor,
      ...(method === "did" ? [] : courseWarnings(t, block, figures)),
      ...(found.ok ? [...drawWarnings(t, found.value, options), ...fewWarnings(t, block, kind)] : []),
    ],
    verdict: {
      code: verdict.code,
      sentence: verdictWords(t, verdict, { estimate: estimate.effect, unit, isAsked: inference !== null }),
    },
  };
};
