import { dayInParis } from "@levier/kernel";
import type { NetJobs } from "../../pacts/index.ts";
import { isFound, type JobsUnknown, netJobs } from "../story/net-jobs.ts";
import type { StudyTold } from "../story/study-told.ts";
import { followsPlan } from "../studies/authoritative-run.ts";
import type { Answer, Study } from "../studies/study.ts";
import { countStudies } from "./count-studies.ts";

/** A study with the version that answers it. */
export type AnsweredStudy = { readonly study: Pick<Study, "id" | "plan" | "registeredAt" | "isPublic">; readonly run: Answer | null };

type Jobs = Exclude<ReturnType<typeof netJobs>, JobsUnknown>;

/** Which way a study concludes: more jobs, fewer, or none that it can establish. */
const wayOf = (told: Jobs | JobsUnknown): number | null => (isFound(told) ? Math.sign(told.jobs) : null);

/**
 * Net jobs of a pact: those of the first registered of its public studies of jobs that can be read, whether it establishes an effect or
 * not. Null where none can be read.
 */
export const pactNetJobs = (studies: readonly AnsweredStudy[]): NetJobs | null => {
  const registered = studies.flatMap(({ study, run }) =>
    study.registeredAt && study.isPublic ? [{ study, run, at: study.registeredAt }] : [],
  );
  const ordered = registered.toSorted((one, other) => one.at.getTime() - other.at.getTime() || (one.study.id < other.study.id ? -1 : 1));
  const ofJobs = ordered.flatMap(({ study: { plan }, run }) => {
    const runs: Pick<StudyTold["runs"][number], "result" | "done" | "deviations">[] = run ? [run] : [];
    const told = netJobs({ plan, runs });
    return told === "other-outcome" ? [] : [{ plan, told, answer: run, run: run?.result ?? null }];
  });
  const { read, leftOut } = countStudies(ofJobs, () => "jobs");
  const [first] = read;
  if (!first?.answer) return null;
  const { told, plan, answer } = first;
  return {
    found: isFound(told) ? told : told === "no-detectable-effect" ? "no-effect" : "not-whole",
    ...{ study: plan.question, on: dayInParis(answer.createdAt), followsPlan: followsPlan(answer) },
    otherwise: leftOut.filter((other) => other.reason === "counted-already" && wayOf(other.told) !== wayOf(told)).length,
  };
};
