import { dayInParis } from "@levier/kernel";
import type { Sql } from "../../../platform/database/database.ts";
import type { Pacts } from "../../pacts/index.ts";
import { isFound, netJobs } from "../story/net-jobs.ts";
import { followsPlan } from "./authoritative-run.ts";
import { answersOf, studiesOf } from "./studies.repository.ts";
import type { Answer, Study } from "./study.ts";

type NetJobs = NonNullable<Awaited<ReturnType<NonNullable<Pacts["netJobs"]>>>>;

/** What a study that is public says of jobs that would not exist otherwise: of an effect that is established alone. */
export const netJobsIn = (study: Study, run: Answer | undefined): NetJobs | null => {
  if (!run || study.registeredAt === null || !study.isPublic) return null;
  const found = netJobs({ plan: study.plan, runs: [run] });
  return isFound(found)
    ? { jobs: found.jobs, study: study.plan.question, on: dayInParis(run.createdAt), followsPlan: followsPlan(run) }
    : null;
};

/** Net jobs of a pact: those of its newest public study that establishes an effect on jobs. */
export const netJobsOf =
  (sql: Sql): NonNullable<Pacts["netJobs"]> =>
  async (tenant, pactId) => {
    const studies = await studiesOf(sql, tenant, pactId);
    if (studies.length === 0) return null;
    const runs = await answersOf(sql, tenant, pactId);
    return studies.map((study) => netJobsIn(study, runs.get(study.id))).find((net) => net !== null) ?? null;
  };
