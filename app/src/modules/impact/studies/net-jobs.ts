import { dayInParis } from "@levier/kernel";
import type { Sql } from "../../../platform/database/database.ts";
import type { Pacts } from "../../pacts/index.ts";
import { lastRunsOf, studiesOf } from "./studies.repository.ts";
import type { Study, StudyRun } from "./study.ts";

/** Units of an outcome that is jobs, as a plan words it. */
const JOBS = /^emplois?$/i;

type NetJobs = NonNullable<Awaited<ReturnType<NonNullable<Pacts["netJobs"]>>>>;

/** What a study says of jobs that would not exist otherwise: a mean over all that is treated, and only of an effect that is established. */
export const netJobsIn = (study: Study, run: StudyRun | undefined): NetJobs | null => {
  if (!run || study.registeredAt === null || !study.isPublic || !JOBS.test(run.done.outcome.unit.trim())) return null;
  const { verdict, estimate } = run.result;
  if (verdict.code !== "effect" || estimate === null) return null;
  return { jobs: estimate * run.done.treated.length, study: study.plan.question, on: dayInParis(run.createdAt) };
};

/** Net jobs of a pact: those of its newest public study that establishes an effect on jobs. */
export const netJobsOf =
  (sql: Sql): NonNullable<Pacts["netJobs"]> =>
  async (tenant, pactId) => {
    const studies = await studiesOf(sql, tenant, pactId);
    if (studies.length === 0) return null;
    const runs = await lastRunsOf(sql, tenant, pactId);
    return studies.map((study) => netJobsIn(study, runs.get(study.id))).find((net) => net !== null) ?? null;
  };
