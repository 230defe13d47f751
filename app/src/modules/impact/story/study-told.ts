import type { MoneyStatus } from "../../pacts/index.ts";
import type { VerdictCode } from "../evaluate/evaluation.ts";
import type { RunResult } from "../studies/study.ts";
import type { Deviation, StudyPlan } from "../studies/study-plan.ts";

/** One version of the answer, as it is told. `sensitivity` stands in the result where it was reckoned with it. */
export type RunTold = {
  readonly version: number;
  /** What was done, whole, its unit that of what is compared; `deviations`: how it differs from the plan. */
  readonly done: StudyPlan;
  readonly deviations: readonly Deviation[];
  readonly result: RunResult;
  readonly engine: string;
  readonly runBy: string;
  readonly createdAt: Date;
  readonly panel: {
    readonly name: string;
    readonly sha256: string;
    readonly source: string;
    readonly vintage: string | null;
    /** Where its file is to be had; null where the study is not public. */
    readonly address: string | null;
  };
  /** Where the predictors that the command names are to be had; null for a method that takes none. */
  readonly predictors: string | null;
  /** The one command that gives the same figures from that file. */
  readonly command: string;
};

/** A study as the page, the paper and their tests read it: nothing else is asked of the database. */
export type StudyTold = {
  readonly id: string;
  /** `tenant`: the space whose portfolio it stands in; `signedOn`: when it was signed, as it tells it itself. */
  readonly pact: { readonly slug: string; readonly title: string; readonly tenant: string; readonly signedOn: string | null };
  /** The day it is told. */
  readonly today: string;
  readonly plan: StudyPlan;
  /**
   * Null as long as the plan is not registered. `isIntact`: the plan as it is read still gives the hash it was registered with; `file`:
   * where it is to be had, byte for byte as it is hashed.
   */
  readonly registered: {
    readonly hash: string;
    readonly at: Date;
    readonly by: string;
    readonly isIntact: boolean;
    readonly file: string;
  } | null;
  /** Of the versions whose figures are not set aside, the last first. */
  readonly runs: readonly RunTold[];
  /** How many files came that are not set aside. */
  readonly panels: number;
  /** Files that are set aside, the last first, with what their versions concluded. */
  readonly aside: readonly {
    readonly name: string;
    readonly because: string;
    readonly by: string;
    readonly at: Date;
    readonly runs: readonly (Pick<RunTold, "version"> & { readonly verdict: VerdictCode })[];
  }[];
  /** Jobs declared by those whom the actions of the pact help; null when none is declared. */
  readonly gross: number | null;
  /** Public money of the pact at the status where it is highest; null when none is, `mixed`: told in one sum with other money. */
  readonly cost: { readonly euros: number; readonly status: MoneyStatus } | "mixed" | null;
  /** Names of the panel's units that are territories; a unit that is absent is told as the panel writes it. */
  readonly names: Readonly<Record<string, string>>;
};
