import {
  augmentedEstimator,
  type Block,
  blockOf,
  covariateOf,
  type Panel,
  type PanelReport,
  type PanelRow,
  type PanelTransform,
  preparePanel,
  type TreatedPanel,
  transformPanel,
  type Verdict,
  verdictOfRefusal,
} from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { byAugmented, byEntropy, byOutcomes, byPredictors, isBlockMethod, tellBlock } from "./evaluate-block.ts";
import { evaluatePredictors } from "./evaluate-predictors.ts";
import { areNotYet, evaluateStaggered } from "./evaluate-staggered.ts";
import { evaluateTwoWay, isTwoWay } from "./evaluate-two-way.ts";
import type { Evaluation, Warning } from "./evaluation.ts";
import type { EvaluationRefusal } from "./evaluation-refusal.ts";
import { leastDraws } from "./least-draws.ts";
import { entropyUnits, nearestUnits } from "./match-units.ts";
import type { EvaluateOptions } from "./options.ts";
import { afterPanelWarnings, augmentedWords, beyondWarning, hullWarnings, reportWarnings } from "./panel-words.ts";
import { NO_EXTRAS, type PanelExtras } from "./read-extras.ts";
import { readFigure } from "./read-panel.ts";
import { sensitivityByPredictors, sensitivityOf, trendOfBlock } from "./sensitivity.ts";
import { verdictWords } from "./verdict-words.ts";

/** What is told where nothing could be estimated. */
const untold = (options: EvaluateOptions): Omit<Evaluation, "verdict" | "warnings"> => ({
  ...{ method: options.method, solver: null, estimate: null, standardError: null, interval: null, pValue: null },
  inference: { kind: options.inference ?? "none", replications: null, seed: options.seed },
  ...{ weights: { units: {}, times: {}, predictors: {} }, fit: { prePeriodRmse: null }, periods: [], power: null },
});

/** What is said where nothing is treated within the panel: all of it is to be, or what is to be is not so yet; null otherwise. */
const verdictBefore = (panel: Panel, { treatment, leastAfter }: EvaluateOptions): Verdict | null => {
  if (treatment.by !== "units") return null;
  const named = panel.units.filter((unit) => treatment.units.includes(unit));
  if (named.length === 0) return null;
  return named.length === panel.units.length
    ? { code: "not-measurable", reasons: [{ code: "no-control" }] }
    : { code: "too-early", reasons: [{ code: "times-after", have: 0, needed: leastAfter }] };
};

const lateWarnings = (t: Translate, panel: TreatedPanel, options: EvaluateOptions): Warning[] =>
  verdictBefore(panel, options)?.code === "too-early" ? afterPanelWarnings(t, panel, options) : [];

/** What is treated lacks a figure, and nothing else is treated: null where something is. */
const treatedLost = ({ panel, report }: Prepared, { treatment }: EvaluateOptions): PanelReport["incomplete"][number] | null => {
  const isNamed = (unit: string): boolean => treatment.by === "units" && treatment.units.includes(unit);
  if (panel.adoption.some((at) => at !== null) || panel.units.some(isNamed)) return null;
  return report.incomplete.find(({ unit, isTreated }) => isTreated || isNamed(unit)) ?? null;
};

type Prepared = { readonly panel: TreatedPanel; readonly report: PanelReport };
type Options = { readonly unit?: string; readonly extras?: PanelExtras };
type About = Required<Options> & {
  readonly leastTimesAfter: number;
  readonly warnings: readonly Warning[];
  readonly clusters: readonly string[] | undefined;
};

const untoldWith = (t: Translate, verdict: Verdict, options: EvaluateOptions, { unit, warnings }: About): Evaluation => ({
  ...untold(options),
  warnings,
  verdict: { code: verdict.code, sentence: verdictWords(t, verdict, { estimate: null, unit }) },
});

const untoldFor = (t: Translate, why: string, options: EvaluateOptions, { warnings }: About): Evaluation => ({
  ...untold(options),
  warnings,
  verdict: { code: "not-measurable", sentence: t("impact.verdict.not-measurable", { why }) },
});

const staggered = (t: Translate, panel: TreatedPanel, options: EvaluateOptions, about: About): Result<Evaluation, EvaluationRefusal> => {
  const before = panel.adoption.every((at) => at === null) ? verdictBefore(panel, options) : null;
  if (before) return ok(untoldWith(t, before, options, about));
  const covariates = about.extras.covariates.map(({ name, rows }) => covariateOf(panel, name, rows));
  return evaluateStaggered(t, panel, options, { ...about, covariates, untold: untold(options) });
};

/** A difference in differences with controls weighed to have the covariates of the treated. */
const balanced = (
  t: Translate,
  block: Block,
  panel: TreatedPanel,
  options: EvaluateOptions,
  about: About,
): Result<Evaluation, EvaluationRefusal> => {
  const matched = entropyUnits(block, panel, about.extras);
  if (!matched.ok) return matched;
  const told = tellBlock(t, block, byEntropy(block, matched.value, options), options, about);
  return ok({ ...told, matching: matched.value.matching, sensitivity: null });
};

/** A synthetic control whose misses before are made up for by a regression. */
const augmented = (t: Translate, block: Block, options: EvaluateOptions, about: About): Result<Evaluation, EvaluationRefusal> => {
  const found = augmentedEstimator(block);
  if (!found.ok) return ok(untoldFor(t, augmentedWords(t, found.error), options, about));
  const { estimate, estimator } = found.value;
  const warnings = [...about.warnings, ...hullWarnings(t, block, "augmented"), ...estimate.warnings.map((one) => beyondWarning(t, one))];
  const told = tellBlock(t, block, byAugmented({ block, estimate, estimator }, options), options, { ...about, warnings });
  const { penalty, adjustment } = estimate;
  return ok({
    ...told,
    solver: null,
    augmented: { penalty, adjustment },
    sensitivity: sensitivityByPredictors(block, estimator, options.neighbours),
  });
};

const onBlock = (t: Translate, panel: TreatedPanel, options: EvaluateOptions, about: About): Result<Evaluation, EvaluationRefusal> => {
  const block = blockOf(panel);
  if (!block.ok) {
    if (block.error.code === "no-control" && areNotYet(panel)) return ok(untoldFor(t, t("impact.why.none-never-treated"), options, about));
    const before = block.error.code === "none-treated" ? verdictBefore(panel, options) : null;
    const verdict = before ?? verdictOfRefusal(block.error);
    if (!verdict) return refuse(block.error);
    return ok(untoldWith(t, verdict, options, about));
  }
  const { method } = options;
  if (options.match === "entropy") return balanced(t, block.value, panel, options, about);
  if (options.augmented) return augmented(t, block.value, options, about);
  if (isBlockMethod(method)) {
    const warnings = [...about.warnings, ...hullWarnings(t, block.value, method)];
    const found = byOutcomes(block.value, method, options, about.clusters);
    const told = tellBlock(t, block.value, found, options, { ...about, warnings });
    const sensitivity = sensitivityOf(block.value, found.estimator, options);
    const trend = method === "did" ? trendOfBlock(panel, options.level, about.clusters) : null;
    return ok({ ...told, sensitivity: sensitivity && { ...sensitivity, trend } });
  }
  const predicted = evaluatePredictors(t, block.value, about.extras);
  if (!predicted.ok) return predicted;
  const { block: kept, estimate, warnings, predictors: known } = predicted.value;
  const told = byPredictors(predicted.value, options);
  const all = [...about.warnings, ...warnings, ...hullWarnings(t, kept, method, known)];
  const evaluation = tellBlock(t, kept, told, options, { ...about, warnings: all });
  const predictors = Object.fromEntries(estimate.balance.map(({ predictor, importance }) => [predictor, importance]));
  return ok({
    ...evaluation,
    weights: { ...evaluation.weights, predictors },
    fit: { ...evaluation.fit, loss: estimate.loss },
    balance: estimate.balance,
    sensitivity: sensitivityByPredictors(kept, predicted.value.estimator, options.neighbours),
  });
};

/** Whether something is treated, and all of it was seen before. */
const isSeenBefore = ({ adoption }: TreatedPanel): boolean => adoption.some((at) => at !== null) && adoption.every((at) => at !== 0);

const byMethod = (t: Translate, panel: TreatedPanel, options: EvaluateOptions, about: About): Result<Evaluation, EvaluationRefusal> => {
  if (options.method === "cs") return staggered(t, panel, options, about);
  const isRegression = options.method === "did" && options.match !== "entropy" && isTwoWay(panel, about.extras.covariates.length);
  if (!isRegression) return onBlock(t, panel, options, about);
  const covariates = about.extras.covariates.map(({ name, rows }) => covariateOf(panel, name, rows));
  return evaluateTwoWay(t, panel, options, { ...about, covariates, untold: untold(options) });
};

/** That figures were read as decimals which may be thousands. */
const doubtfulWarning = (t: Translate, { outcome }: EvaluateOptions, written: string): Warning => ({
  code: "doubtful-figures",
  sentence: t("impact.warning.doubtful-figures", {
    column: outcome,
    written,
    value: readFigure(written) ?? 0,
    thousands: written.replace(/[.,]/, ""),
  }),
});

const transformWarning = (t: Translate, transform: PanelTransform): Warning =>
  transform.kind === "log"
    ? { code: "transformed", sentence: t("impact.warning.transformed.log") }
    : { code: "transformed", sentence: t("impact.warning.transformed.index", { base: transform.base }) };

/**
 * The effect of what some units of a panel lived through. Refused where the lines or the method cannot serve; where the
 * design cannot tell an effect, that is its verdict. `unit`: of the outcome, for the sentences.
 */
export const evaluatePanel = (
  t: Translate,
  rows: readonly PanelRow[],
  options: EvaluateOptions,
  { unit = "", extras = NO_EXTRAS }: Options = {},
): Result<Evaluation, EvaluationRefusal> => {
  const least = leastDraws(options);
  const { replications, level } = options;
  if (replications !== null && replications < least) return refuse({ code: "few-draws", replications, level, least });
  const prepared = preparePanel(rows);
  if (!prepared.ok) return prepared;
  const { report } = prepared.value;
  const { transform } = options;
  const transformed = transform ? transformPanel(prepared.value.panel, transform) : ok(prepared.value.panel);
  if (!transformed.ok) return transformed;
  const panel = transformed.value;
  const summary: Evaluation["panel"] = {
    ...{ rows: report.rows, units: panel.units.length, times: panel.times.length, gaps: report.gaps, transform },
    incomplete: report.incomplete.map(({ unit: who, time }) => ({ unit: who, time })),
  };
  const warnings = [
    ...(extras.doubtful === null ? [] : [doubtfulWarning(t, options, extras.doubtful)]),
    ...reportWarnings(t, report, panel.units.length),
    ...lateWarnings(t, panel, options),
    ...(transform ? [transformWarning(t, transform)] : []),
  ];
  const lost = treatedLost(prepared.value, options);
  if (lost) {
    const why = t("impact.why.treated-incomplete", { unit: lost.unit, time: lost.time });
    const sentence = t("impact.verdict.not-measurable", { why });
    return ok({ ...untold(options), panel: summary, warnings, verdict: { code: "not-measurable", sentence } });
  }
  const matched =
    options.match === "nearest" && isSeenBefore(panel) ? nearestUnits(panel, extras, options.matches ?? 1) : ok({ panel, matching: null });
  if (!matched.ok) return matched;
  const { panel: compared, matching } = matched.value;
  const clusters = extras.clusters && compared.units.map((one) => extras.clusters?.get(one) ?? one);
  const known = options.match === "nearest" ? { ...extras, covariates: [] } : extras;
  const about = { unit, leastTimesAfter: options.leastAfter, extras: known, warnings, clusters: clusters ?? undefined };
  const told = byMethod(t, compared, options, about);
  return told.ok ? ok({ ...told.value, ...(matching ? { matching } : {}), panel: summary }) : told;
};
