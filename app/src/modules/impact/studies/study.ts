import type { Evaluation } from "../evaluate/evaluation.ts";
import type { SeenTimes } from "./seen-times.ts";
import type { Deviation, StudyPlan } from "./study-plan.ts";

/** A study as it is kept. */
export type Study = {
  readonly id: string;
  readonly plan: StudyPlan;
  readonly planHash: string | null;
  readonly registeredAt: Date | null;
  readonly registeredBy: string | null;
  readonly isPublic: boolean;
  readonly revision: number;
};

/** The file of a panel without its bytes: what it is, where it comes from, of which edition. */
export type StudyPanel = {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly source: string;
  readonly vintage: string | null;
  readonly createdAt: Date;
};

/** What a run keeps: what was found, what would change it, and the times it had; those kept before these were told have none. */
export type RunResult = Evaluation & { readonly seen?: SeenTimes };

/** How many versions a study has, and how many of them deviate from its plan. */
export type RunCounts = { readonly runs: number; readonly deviating: number };

/** One version of the answer, with what it was drawn from. */
export type StudyRun = {
  readonly id: string;
  readonly version: number;
  readonly panelId: string;
  readonly done: StudyPlan;
  readonly deviations: readonly Deviation[];
  readonly result: RunResult;
  readonly engine: string;
  readonly runBy: string;
  readonly createdAt: Date;
};

/** The version that tells what a study answers, and how many it is one of. */
export type Answer = StudyRun & { readonly counts: RunCounts };
