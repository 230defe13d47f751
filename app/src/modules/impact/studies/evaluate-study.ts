import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { evaluatePanel } from "../evaluate/evaluate-panel.ts";
import { refusalSentence } from "../evaluate/evaluation-refusal.ts";
import { extrasIn } from "../evaluate/read-extras.ts";
import { type PanelLine, readRows } from "../evaluate/read-panel.ts";
import { comparedUnit } from "../story/told-words.ts";
import { timeUnlike, unitLacking, unitsAbsent } from "./check-panel.ts";
import type { PanelFault } from "./panel-fault.ts";
import { planOptions, withoutAbsent } from "./plan-options.ts";
import { seenTimes } from "./seen-times.ts";
import type { RunResult } from "./study.ts";
import type { StudyPlan } from "./study-plan.ts";

/** What a plan finds in the lines of its panel: an evaluation with its verdict, whatever it says, or what is wrong with them. */
export const evaluateLines = (t: Translate, lines: readonly PanelLine[], asked: StudyPlan): Result<RunResult, PanelFault> => {
  const absent = unitsAbsent(lines, asked);
  const plan = withoutAbsent(asked, absent);
  const lacking = unitLacking(lines, plan);
  if (lacking !== null) return refuse({ code: "unit", unit: lacking });
  const unlike = timeUnlike(lines, plan);
  if (unlike) return refuse(unlike);
  const options = planOptions(plan, "panel.csv");
  const rows = readRows(lines, options);
  if (!rows.ok) return refuse({ code: "refused", sentence: rows.error });
  const extras = extrasIn(lines, options, plan.predictors ?? null);
  if (!extras.ok) return refuse({ code: "refused", sentence: extras.error });
  const evaluation = evaluatePanel(t, rows.value, options, { unit: comparedUnit(t, plan), extras: extras.value });
  if (!evaluation.ok) return refuse({ code: "refused", sentence: refusalSentence(t, evaluation.error) });
  return ok({ ...evaluation.value, seen: seenTimes(rows.value), ...(absent.length > 0 && { absent }) });
};
