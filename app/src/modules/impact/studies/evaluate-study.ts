import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { evaluatePanel } from "../evaluate/evaluate-panel.ts";
import { extrasIn } from "../evaluate/read-extras.ts";
import { readRows } from "../evaluate/read-panel.ts";
import { type StudyResult, sensitivityIn } from "../story/sensitivity.ts";
import { panelOfPlan } from "./check-panel.ts";
import type { PanelFault } from "./panel-fault.ts";
import { planOptions } from "./plan-options.ts";
import type { StudyPlan } from "./study-plan.ts";

/** What a plan finds in a panel: an evaluation with its verdict, whatever it says, or what is wrong with the file. */
export const evaluateStudy = (t: Translate, bytes: Uint8Array, plan: StudyPlan): Result<StudyResult, PanelFault> => {
  const lines = panelOfPlan(bytes, plan);
  if (!lines.ok) return lines;
  const options = planOptions(plan, "panel.csv");
  const rows = readRows(lines.value, options);
  if (!rows.ok) return refuse({ code: "refused", sentence: rows.error });
  const extras = extrasIn(lines.value, options, plan.predictors ?? null);
  if (!extras.ok) return refuse({ code: "refused", sentence: extras.error });
  const evaluation = evaluatePanel(t, rows.value, options, { unit: plan.outcome.unit, extras: extras.value });
  if (!evaluation.ok) return refuse({ code: "refused", sentence: evaluation.error });
  const sensitivity = evaluation.value.estimate === null ? null : sensitivityIn(rows.value, options);
  return ok({ ...evaluation.value, ...(sensitivity && { sensitivity }) });
};
