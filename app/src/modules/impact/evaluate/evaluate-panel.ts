import {
  blockOf,
  covariateOf,
  type Panel,
  type PanelRow,
  preparePanel,
  type TreatedPanel,
  type Verdict,
  verdictOfRefusal,
} from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { byOutcomes, byPredictors, isBlockMethod, tellBlock } from "./evaluate-block.ts";
import { evaluatePredictors } from "./evaluate-predictors.ts";
import { evaluateStaggered } from "./evaluate-staggered.ts";
import type { Evaluation, Warning } from "./evaluation.ts";
import type { EvaluateOptions } from "./options.ts";
import { panelWords, reportWarnings } from "./panel-words.ts";
import { NO_EXTRAS, type PanelExtras } from "./read-extras.ts";
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

const staggered = (t: Translate, panel: TreatedPanel, options: EvaluateOptions, about: About): Result<Evaluation, string> => {
  const covariates = about.extras.covariates.map(({ name, rows }) => covariateOf(panel, name, rows));
  const lacking = covariates.find((one) => !one.ok);
  if (lacking && !lacking.ok) {
    const { covariate, unit, time } = lacking.error;
    return refuse(`"${unit}" has no ${covariate} at ${time}. Leave the unit out by --exclude, or the covariate.`);
  }
  const before = panel.adoption.every((at) => at === null) ? verdictBefore(panel, options) : null;
  if (before) return ok(untoldWith(t, before, options, about));
  const known = covariates.flatMap((one) => (one.ok ? [one.value] : []));
  return evaluateStaggered(t, panel, options, { ...about, covariates: known, untold: untold(options) });
};

const onBlock = (t: Translate, panel: TreatedPanel, options: EvaluateOptions, about: About): Result<Evaluation, string> => {
  const block = blockOf(panel);
  if (!block.ok) {
    const before = block.error.code === "none-treated" ? verdictBefore(panel, options) : null;
    const verdict = before ?? verdictOfRefusal(block.error);
    if (!verdict) return refuse(panelWords(block.error));
    return ok(untoldWith(t, verdict, options, about));
  }
  const { method } = options;
  if (isBlockMethod(method)) return ok(tellBlock(t, block.value, byOutcomes(block.value, method, options, about.clusters), options, about));
  const predicted = evaluatePredictors(t, block.value, about.extras);
  if (!predicted.ok) return predicted;
  const { block: kept, estimate, warnings } = predicted.value;
  const told = byPredictors(predicted.value, options);
  const evaluation = tellBlock(t, kept, told, options, { ...about, warnings: [...about.warnings, ...warnings] });
  const predictors = Object.fromEntries(estimate.balance.map(({ predictor, importance }) => [predictor, importance]));
  return ok({
    ...evaluation,
    weights: { ...evaluation.weights, predictors },
    fit: { ...evaluation.fit, loss: estimate.loss },
    balance: estimate.balance,
  });
};

/**
 * The effect of what some units of a panel lived through. Refused in one sentence where the lines or the method cannot serve; where the
 * design cannot tell an effect, that is its verdict. `unit`: of the outcome, for the sentences.
 */
export const evaluatePanel = (
  t: Translate,
  rows: readonly PanelRow[],
  options: EvaluateOptions,
  { unit = "", extras = NO_EXTRAS }: Options = {},
): Result<Evaluation, string> => {
  const prepared = preparePanel(rows);
  if (!prepared.ok) return refuse(panelWords(prepared.error));
  const { panel, report } = prepared.value;
  const clusters = extras.clusters && panel.units.map((one) => extras.clusters?.get(one) ?? one);
  const about = { unit, leastTimesAfter: options.leastAfter, extras, warnings: reportWarnings(t, report), clusters: clusters ?? undefined };
  return options.method === "cs" ? staggered(t, panel, options, about) : onBlock(t, panel, options, about);
};
