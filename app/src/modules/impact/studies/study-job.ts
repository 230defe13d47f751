import { isRecord, type Result } from "@levier/kernel";
import type { PanelFault } from "./panel-fault.ts";
import type { RunResult } from "./study.ts";
import { type StudyPlan, studyPlan } from "./study-plan.ts";

/** A file to read by a plan, and whether to evaluate it. */
export type StudyJob = { readonly kind: "check" | "evaluate"; readonly bytes: Uint8Array; readonly plan: StudyPlan };

/** What the worker of studies is sent: a file, or the SHA-256 of one that it may have kept from the job before. */
export type StudySent = StudyJob | { readonly kind: "again"; readonly digest: string; readonly plan: StudyPlan };

export const isStudySent = (value: unknown): value is StudySent =>
  isRecord(value) &&
  (value["kind"] === "again"
    ? typeof value["digest"] === "string"
    : (value["kind"] === "check" || value["kind"] === "evaluate") && value["bytes"] instanceof Uint8Array) &&
  studyPlan.safeParse(value["plan"]).success;

/** What comes back: null for a file that is only read. */
export type StudyAnswer = Result<RunResult | null, PanelFault | { readonly code: "not-kept" }>;

export const isStudyAnswer = (value: unknown): value is StudyAnswer =>
  isRecord(value) && (value["ok"] === true ? "value" in value : "error" in value);
