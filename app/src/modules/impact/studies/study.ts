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

/** When figures were set aside, by whom and why. `back`: the same of when they were taken back; null while they answer no more. */
export type SetAside = AsideAct & { readonly back: AsideAct | null };
type AsideAct = { readonly because: string; readonly by: string; readonly at: Date };

/** The file of a panel without its bytes: what it is, where it comes from, of which edition. */
export type StudyPanel = {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly source: string;
  readonly vintage: string | null;
  readonly createdAt: Date;
  /** Each time it was set aside, the last first. */
  readonly setAsides: readonly SetAside[];
};

/**
 * What a run keeps: what was found, what would change it, and the times it had; those kept before these were told have none. `absent`:
 * units of other pacts that the plan leaves out, and that the figures do not tell of.
 */
export type RunResult = Evaluation & { readonly seen?: SeenTimes; readonly absent?: readonly string[] };

/** How many files came for a study, those that are set aside apart. */
export type PanelCounts = { readonly standing: number; readonly aside: number };

/** How many versions a study has; how many of them deviate from its plan. */
export type RunCounts = {
  readonly runs: number;
  readonly deviating: number;
  /** Of those that follow the plan, those that concluded otherwise than the one that answers. */
  readonly otherwise: number;
  /** Besides: those drawn from figures that are set aside. */
  readonly aside: number;
};

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
  /** Its figures are set aside: it answers no more. */
  readonly isAside: boolean;
};

/** The version that tells what a study answers, and how many it is one of. */
export type Answer = StudyRun & { readonly counts: RunCounts };
