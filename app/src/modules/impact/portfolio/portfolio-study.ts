import type { Estimated, VerdictCode } from "../evaluate/evaluation.ts";
import type { MatchKind } from "../evaluate/options.ts";
import type { RunCounts } from "../studies/study.ts";
import type { PlanMethod, StudyPlan } from "../studies/study-plan.ts";

/** The version that tells what a study answers, as a portfolio reads it. */
export type PortfolioRun = Estimated & {
  readonly version: number;
  readonly verdict: { readonly code: VerdictCode; readonly sentence: string };
  /** How many fields were done otherwise than planned. */
  readonly deviations: number;
};

/** A study that is registered, as a portfolio reads it. */
export type PortfolioStudy = {
  readonly id: string;
  readonly pact: { readonly slug: string; readonly title: string; readonly organisationId: string | null };
  readonly question: string;
  /** What that version did; its plan, where it was never run. */
  readonly outcome: Pick<StudyPlan["outcome"], "label" | "unit">;
  readonly direction: StudyPlan["direction"];
  readonly method: PlanMethod;
  /** How controls were made alike first; null where they were not. */
  readonly matching: MatchKind | null;
  readonly isPublic: boolean;
  /** Whether its plan was registered once all the times of the figures it is read from were over. */
  readonly isAfterFigures: boolean;
  readonly run: PortfolioRun | null;
  /** How many versions it has, those that are set aside too where no other answers. */
  readonly counts: RunCounts;
};
