import { and, asc, desc, eq, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { type Counted, conclusionOf, countsBeside, stands } from "./authoritative-run.ts";
import { study, studyPanel, studyRun, studySetAside } from "./studies.tables.ts";
import type { Answer, PanelCounts, SetAside, Study, StudyPanel, StudyRun } from "./study.ts";

export const ofStudy = {
  id: study.id,
  plan: study.plan,
  planHash: study.planHash,
  registeredAt: study.registeredAt,
  registeredBy: study.registeredBy,
  isPublic: study.isPublic,
  revision: study.revision,
};

/** The studies of a pact, the newest first. */
export const studiesOf = (sql: Sql, tenant: string, pactId: string): Promise<Study[]> =>
  sql
    .select(ofStudy)
    .from(study)
    .where(and(eq(study.tenantId, tenant), eq(study.pactId, pactId)))
    .orderBy(desc(study.createdAt), study.id);

export const studyAt = async (sql: Sql, tenant: string, pactId: string, id: string): Promise<Study | null> => {
  if (!isUuid(id)) return null;
  const [found] = await sql
    .select(ofStudy)
    .from(study)
    .where(and(eq(study.tenantId, tenant), eq(study.pactId, pactId), eq(study.id, id)));
  return found ?? null;
};

/** Each time a file of a study was set aside, the last first. */
const setAsidesOf = async (sql: Sql, tenant: string, studyId: string): Promise<(SetAside & { readonly panelId: string })[]> => {
  const rows = await sql
    .select()
    .from(studySetAside)
    .where(and(eq(studySetAside.tenantId, tenant), eq(studySetAside.studyId, studyId)))
    .orderBy(desc(studySetAside.setAt), studySetAside.id);
  return rows.map(({ panelId, because, setBy, setAt, backBecause, backBy, backAt }) => ({
    ...{ panelId, because, by: setBy, at: setAt },
    back: backAt && { because: backBecause ?? "", by: backBy ?? "", at: backAt },
  }));
};

/** The panels that came for a study, the newest first, those that are set aside included. */
export const panelsOf = async (sql: Sql, tenant: string, studyId: string): Promise<StudyPanel[]> => {
  const setAsides = await setAsidesOf(sql, tenant, studyId);
  const panels = await sql
    .select({
      id: studyPanel.id,
      name: studyPanel.name,
      sha256: studyPanel.sha256,
      size: studyPanel.size,
      source: studyPanel.source,
      vintage: studyPanel.vintage,
      createdAt: studyPanel.createdAt,
    })
    .from(studyPanel)
    .where(and(eq(studyPanel.tenantId, tenant), eq(studyPanel.studyId, studyId)))
    .orderBy(desc(studyPanel.createdAt), studyPanel.id);
  return panels.map((panel) => ({ ...panel, setAsides: setAsides.filter(({ panelId }) => panelId === panel.id) }));
};

/** Whether a row of `table` is drawn from, or is, a file that is set aside. */
const asideIn = (table: "study_run" | "study_panel", panel: string) =>
  statement.raw(`exists (select 1 from study_set_aside as aside
    where aside.tenant_id = ${table}.tenant_id and aside.panel_id = ${table}.${panel} and aside.back_at is null)`);
const isPanelAside = asideIn("study_panel", "id");
/** Whether the figures of a row of `study_run` are set aside. */
export const isRunAside = asideIn("study_run", "panel_id");

/** The newest file of each study of a space that is not set aside. */
export const newestPanels = (sql: Sql, tenant: string): Promise<{ studyId: string; id: string; sha256: string }[]> =>
  sql
    .selectDistinctOn([studyPanel.studyId], { studyId: studyPanel.studyId, id: studyPanel.id, sha256: studyPanel.sha256 })
    .from(studyPanel)
    .where(and(eq(studyPanel.tenantId, tenant), statement`not ${isPanelAside}`))
    .orderBy(studyPanel.studyId, desc(studyPanel.createdAt), studyPanel.id);

/** How many files came for each study of a pact. */
export const panelCountsOf = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, PanelCounts>> => {
  const rows = await sql
    .select({
      studyId: studyPanel.studyId,
      standing: statement<number>`count(*) filter (where not ${isPanelAside})`,
      aside: statement<number>`count(*) filter (where ${isPanelAside})`,
    })
    .from(studyPanel)
    .where(and(eq(studyPanel.tenantId, tenant), eq(studyPanel.pactId, pactId)))
    .groupBy(studyPanel.studyId);
  return new Map(rows.map(({ studyId, ...counts }) => [studyId, counts]));
};

export const panelBytes = async (sql: Sql, tenant: string, studyId: string, id: string): Promise<Uint8Array | null> => {
  if (!isUuid(id)) return null;
  const [found] = await sql
    .select({ bytes: studyPanel.bytes })
    .from(studyPanel)
    .where(and(eq(studyPanel.tenantId, tenant), eq(studyPanel.studyId, studyId), eq(studyPanel.id, id)));
  return found ? new Uint8Array(found.bytes) : null;
};

const ofRun = {
  id: studyRun.id,
  version: studyRun.version,
  panelId: studyRun.panelId,
  done: studyRun.done,
  deviations: studyRun.deviations,
  result: studyRun.result,
  engine: studyRun.engine,
  runBy: studyRun.runBy,
  createdAt: studyRun.createdAt,
  isAside: statement<boolean>`${isRunAside}`,
};

/** The versions of the answer of a study, the newest first. */
export const runsOf = (sql: Sql, tenant: string, studyId: string): Promise<StudyRun[]> =>
  sql
    .select(ofRun)
    .from(studyRun)
    .where(and(eq(studyRun.tenantId, tenant), eq(studyRun.studyId, studyId)))
    .orderBy(desc(studyRun.version));

const deviates = statement.raw("jsonb_array_length(study_run.deviations) > 0");
/** The versions of the study of a row. */
const together = statement.raw("over (partition by study_run.tenant_id, study_run.study_id)");

/** What is counted of all the versions of the study of a row of `study_run`, as `countsBeside` takes it. */
export const counted = statement<Counted>`jsonb_build_object(
  'runs', count(*) filter (where not ${isRunAside}) ${together},
  'deviating', count(*) filter (where ${deviates} and not ${isRunAside}) ${together},
  'aside', count(*) filter (where ${isRunAside}) ${together},
  'conclusions', jsonb_agg(jsonb_build_array(study_run.result->'verdict'->>'code', sign((study_run.result->>'estimate')::float8)))
    filter (where not ${deviates} and not ${isRunAside}) ${together})`;

/**
 * Rows of `study_run` in the order in which they are believed: those whose figures stand, of them those that follow the plan first, then
 * the last (see `authoritativeRun`). One that is set aside answers nothing, first as it may stand.
 */
export const byAuthority = [asc(isRunAside), asc(deviates), statement.raw("study_run.version desc")] as const;

/** The version that tells what each study of a pact answers, by study, with what else its versions say. */
export const answersOf = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, Answer>> => {
  const rows = await sql
    .selectDistinctOn([studyRun.studyId], { studyId: studyRun.studyId, ...ofRun, counted })
    .from(studyRun)
    .where(and(eq(studyRun.tenantId, tenant), eq(studyRun.pactId, pactId)))
    .orderBy(studyRun.studyId, ...byAuthority);
  return new Map(
    rows
      .filter(stands)
      .map(({ studyId, counted: of, ...run }) => [studyId, { ...run, counts: countsBeside(of, conclusionOf(run.result)) }]),
  );
};
