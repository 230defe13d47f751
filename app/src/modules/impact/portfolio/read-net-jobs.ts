import type { Sql } from "../../../platform/database/database.ts";
import type { Pacts } from "../../pacts/index.ts";
import { answersOf, studiesOf } from "../studies/studies.repository.ts";
import { pactNetJobs } from "./pact-net-jobs.ts";

/** What the studies of a pact say of jobs, as `pactNetJobs` tells it. */
export const netJobsOf =
  (sql: Sql): NonNullable<Pacts["netJobs"]> =>
  async (tenant, pactId) => {
    const studies = await studiesOf(sql, tenant, pactId);
    if (studies.length === 0) return null;
    const runs = await answersOf(sql, tenant, pactId);
    return pactNetJobs(studies.map((study) => ({ study, run: runs.get(study.id) ?? null })));
  };
