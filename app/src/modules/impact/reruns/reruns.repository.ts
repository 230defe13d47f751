import { and, asc, eq, isNotNull, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { pact } from "../../pacts/index.ts";
import { byAuthority, isRunAside, newestPanels, ofStudy } from "../studies/studies.repository.ts";
import { study, studyRun } from "../studies/studies.tables.ts";
import type { Study, StudyRun } from "../studies/study.ts";

/** A registered study that has figures, with the newest of them and what the run that answers it did. */
export type Runnable = {
  readonly study: Study;
  readonly pact: { readonly id: string; readonly slug: string; readonly organisationId: string | null };
  readonly panel: { readonly id: string; readonly sha256: string };
  readonly last: Pick<StudyRun, "done" | "deviations"> | null;
};

/** Those of a space, of the pacts that are published; studies of one file follow each other. */
export const runnableIn = async (sql: Sql, tenant: string): Promise<readonly Runnable[]> => {
  const studies = await sql
    .select({ study: ofStudy, pact: { id: pact.id, slug: pact.slug, organisationId: pact.organisationId } })
    .from(study)
    .innerJoin(pact, and(eq(pact.tenantId, study.tenantId), eq(pact.id, study.pactId)))
    .where(and(eq(study.tenantId, tenant), isNotNull(study.registeredAt), eq(pact.status, "published")))
    .orderBy(asc(study.createdAt), study.id);
  const panels = await newestPanels(sql, tenant);
  const runs = await sql
    .selectDistinctOn([studyRun.studyId], { studyId: studyRun.studyId, done: studyRun.done, deviations: studyRun.deviations })
    .from(studyRun)
    .where(and(eq(studyRun.tenantId, tenant), statement`not ${isRunAside}`))
    .orderBy(studyRun.studyId, ...byAuthority);
  const [panelOf, lastOf] = [new Map(panels.map((one) => [one.studyId, one])), new Map(runs.map((one) => [one.studyId, one]))];
  return studies
    .flatMap((one) => {
      const panel = panelOf.get(one.study.id);
      return panel ? [{ ...one, panel, last: lastOf.get(one.study.id) ?? null }] : [];
    })
    .toSorted((one, other) => (one.panel.sha256 < other.panel.sha256 ? -1 : Number(one.panel.sha256 > other.panel.sha256)));
};
