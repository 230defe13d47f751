import { isRecord, type Result } from "@levier/kernel";
import type { Evaluation } from "../evaluate/evaluation.ts";
import type { PanelFault } from "./panel-fault.ts";
import { type StudyPlan, studyPlan } from "./study-plan.ts";

/** What the worker of studies is sent: a file to read by a plan, and whether to evaluate it. */
export type StudyJob = { readonly kind: "check" | "evaluate"; readonly bytes: Uint8Array; readonly plan: StudyPlan };

export const isStudyJob = (value: unknown): value is StudyJob =>
  isRecord(value) &&
  (value["kind"] === "check" || value["kind"] === "evaluate") &&
  value["bytes"] instanceof Uint8Array &&
  studyPlan.safeParse(value["plan"]).success;

/** What comes back: null for a file that is only read. */
export type StudyAnswer = Result<Evaluation | null, PanelFault>;

export const isStudyAnswer = (value: unknown): value is StudyAnswer =>
  isRecord(value) && (value["ok"] === true ? "value" in value : "error" in value);
