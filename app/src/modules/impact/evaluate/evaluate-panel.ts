import { blockOf, type Panel, type PanelRow, preparePanel, type Verdict, verdictOfRefusal } from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { evaluateBlock, isBlockMethod } from "./evaluate-block.ts";
import type { Evaluation } from "./evaluation.ts";
import type { EvaluateOptions } from "./options.ts";
import { panelWords, reportWarnings } from "./panel-words.ts";
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

/**
 * The effect of what some units of a panel lived through. Refused in one sentence where the lines or the method cannot serve; where the
 * design cannot tell an effect, that is its verdict. `unit`: of the outcome, for the sentences.
 */
export const evaluatePanel = (
  t: Translate,
  rows: readonly PanelRow[],
  options: EvaluateOptions,
  { unit = "" }: { readonly unit?: string } = {},
): Result<Evaluation, string> => {
  const prepared = preparePanel(rows);
  if (!prepared.ok) return refuse(panelWords(prepared.error));
  const { panel, report } = prepared.value;
  const warnings = reportWarnings(report);
  const block = blockOf(panel);
  if (!block.ok) {
    const before = block.error.code === "none-treated" ? verdictBefore(panel, options) : null;
    const verdict = before ?? verdictOfRefusal(block.error);
    if (!verdict) return refuse(panelWords(block.error));
    const sentence = verdictWords(t, verdict, { estimate: null, unit });
    return ok({ ...untold(options), warnings, verdict: { code: verdict.code, sentence } });
  }
  if (!isBlockMethod(options.method)) return refuse(`--method ${options.method} is not there yet.`);
  return ok(evaluateBlock(t, block.value, options.method, options, { unit, warnings, leastTimesAfter: options.leastAfter }));
};
