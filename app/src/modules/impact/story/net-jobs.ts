import type { JobsFound } from "../../pacts/index.ts";
import { authoritativeRun } from "../studies/authoritative-run.ts";
import type { RunTold, StudyTold } from "./study-told.ts";

/**
 * Why there is no such figure. `other-outcome`: the study measures something else than jobs; `panel-changed`: some under the pact may be
 * left out; `uncounted`: none is, and neither the plan nor the run says how many they are.
 */
export type JobsUnknown =
  | "not-run"
  | "other-outcome"
  | "no-detectable-effect"
  | "too-early"
  | "not-measurable"
  | "panel-changed"
  | "uncounted";

const JOBS = /^(emplois?|postes?|etp)(\s+(salariés?|privés?|directs?|à temps plein|équivalents? temps plein))*$/i;

/** Whether an outcome is counted in jobs: a rate of employment is not. */
export const isJobs = (unit: string): boolean => JOBS.test(unit.trim());

/** Warnings that some under the pact are told nothing of: an answer that does not say how many are is of nobody knows how many. */
const LEFT_OUT = ["incomplete-units", "no-time-before", "missing-cell", "last-cohort-compared-with"];

/**
 * The effect on a territory, on average over its time under the pact. Of those that joined at different times, the mean of each one's
 * own: the mean over all periods counts those that joined first for more.
 */
const meanOf = ({ estimate, interval, aggregates }: RunTold["result"]) => {
  const own = aggregates?.group ?? { estimate, low: interval?.low, high: interval?.high };
  return typeof own.estimate === "number" && typeof own.low === "number" && typeof own.high === "number"
    ? { estimate: own.estimate, low: own.low, high: own.high }
    : null;
};

/** The net jobs of a study, from the version that answers it: only an effect gives some, and an interval that holds 0 never does. */
export const netJobs = ({
  plan,
  runs,
}: Pick<StudyTold, "plan"> & { readonly runs: readonly Pick<RunTold, "result" | "done" | "deviations">[] }): JobsFound | JobsUnknown => {
  const answer = authoritativeRun(runs);
  const { outcome, transform } = answer?.done ?? plan;
  if (transform !== undefined || !isJobs(outcome.unit)) return "other-outcome";
  if (!answer) return "not-run";
  const { result, done } = answer;
  if (result.verdict.code !== "effect") return result.verdict.code;
  if (result.estimate === null || result.interval === null) return "not-measurable";
  const isWhole = !result.warnings.some(({ code }) => LEFT_OUT.includes(code));
  const many = result.sensitivity?.treated ?? (isWhole ? done.treated.length : null);
  if (many === null) return "panel-changed";
  // The plan names a column that says who is treated.
  if (many === 0) return "uncounted";
  const mean = meanOf(result);
  if (!mean) return "not-measurable";
  const { estimate, low, high } = mean;
  if (low <= 0 && high >= 0) return "no-detectable-effect";
  return { jobs: estimate * many, low: low * many, high: high * many, level: result.interval.level };
};

export const isFound = (net: JobsFound | JobsUnknown): net is JobsFound => typeof net !== "string";
