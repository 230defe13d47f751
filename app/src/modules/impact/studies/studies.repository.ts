import { and, asc, desc, eq, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { study, studyPanel, studyRun } from "./studies.tables.ts";
import type { Answer, Study, StudyPanel, StudyRun } from "./study.ts";

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

/** The panels that came for a study, the newest first. */
export const panelsOf = (sql: Sql, tenant: string, studyId: string): Promise<StudyPanel[]> =>
  sql
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
};

/** The versions of the answer of a study, the newest first. */
export const runsOf = (sql: Sql, tenant: string, studyId: string): Promise<StudyRun[]> =>
  sql
    .select(ofRun)
    .from(studyRun)
    .where(and(eq(studyRun.tenantId, tenant), eq(studyRun.studyId, studyId)))
    .orderBy(desc(studyRun.version));

const deviates = statement<boolean>`jsonb_array_length(${studyRun.deviations}) > 0`;
/** How many versions the study of a row has, those of which something holds where it is said. */
const countOf = (holds = statement`true`) => statement<number>`count(*) filter (where ${holds}) over (partition by ${studyRun.studyId})`;

/** Versions in the order in which they are believed: those that follow the plan first, then the last (see `authoritativeRun`). */
export const byAuthority = [asc(deviates), desc(studyRun.version)] as const;

/** The version that tells what each study of a pact answers, by study, with how many versions it is one of. */
export const answersOf = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, Answer>> => {
  const rows = await sql
    .selectDistinctOn([studyRun.studyId], { studyId: studyRun.studyId, ...ofRun, runs: countOf(), deviating: countOf(deviates) })
    .from(studyRun)
    .where(and(eq(studyRun.tenantId, tenant), eq(studyRun.pactId, pactId)))
    .orderBy(studyRun.studyId, ...byAuthority);
  return new Map(rows.map(({ studyId, runs, deviating, ...run }) => [studyId, { ...run, counts: { runs, deviating } }]));
};
