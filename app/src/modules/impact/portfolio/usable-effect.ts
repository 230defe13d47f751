import { errorOfInterval, type Interval, type StudyEffect } from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import type { PortfolioRun } from "./portfolio-study.ts";

/** What is read of an answer to tell whether it may be read with others. */
export type AnswerRead = Pick<PortfolioRun, "estimate" | "standardError" | "interval" | "pValue"> & {
  readonly verdict: Pick<PortfolioRun["verdict"], "code">;
};

/** Why a study is not read with the others. `counted-already`: another of the same pact, on the same outcome, was registered before. */
export const leftOutReasons = ["not-run", "too-early", "not-measurable", "no-interval", "unusable-interval", "counted-already"] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** An effect that may be read with others. `errorFrom`: told by the run, or read back from its interval. */
export type UsableEffect = StudyEffect & {
  readonly interval: Interval;
  readonly errorFrom: "run" | "interval";
  readonly pValue: number | null;
};

/** What a run gives to a portfolio, or why it gives nothing. */
export const usableEffect = (run: AnswerRead | null): Result<UsableEffect, LeftOutReason> => {
  if (!run) return refuse("not-run");
  const { verdict, estimate, interval, standardError, pValue } = run;
  if (verdict.code === "too-early") return refuse("too-early");
  if (estimate === null) return refuse("not-measurable");
  if (interval === null) return refuse("no-interval");
  if (verdict.code === "not-measurable") return refuse("not-measurable");
  const told = standardError !== null && standardError > 0 ? standardError : null;
  const error = told ?? errorOfInterval(estimate, interval);
  if (error === null) return refuse("unusable-interval");
  return ok({ effect: estimate, standardError: error, interval, errorFrom: told === null ? "interval" : "run", pValue });
};
