import { and, desc, eq, gt, or, sql as statement } from "drizzle-orm";
import type { AuditRow } from "../../../platform/audit/chain.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { eventIn, stageIn, textIn } from "../kept-row.ts";
import { lifeOf } from "../life/life.repository.ts";
import type { LifeEvent, PactLife } from "../life/pact-life.ts";
import type { Stage } from "../pact.schema.ts";
import type { PactRow } from "../pacts.repository.ts";
import { pactAction } from "../pacts.tables.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";

/** Something that happened to a pact and that the public may hear of. `sequence`: its link in the chain of its space. */
export type News = { readonly sequence: number; readonly at: Date } & (
  | { readonly kind: "published" }
  | { readonly kind: "corrected" | "withdrawn"; readonly reason: string }
  | { readonly kind: "life"; readonly event: LifeEvent }
  /** An event told by mistake. */
  | { readonly kind: "taken-back"; readonly event: LifeEvent; readonly reason: string }
  | {
      readonly kind: "stage";
      readonly actionId: string;
      readonly action: string;
      readonly from: Stage;
      readonly to: Stage;
      readonly reason: string | null;
    }
);

/** News of a pact, the newest first, with the life that its events speak of. */
export type NewsList = { readonly news: readonly News[]; readonly life: PactLife };

type About = { readonly sheets: ReadonlyMap<string, ActionSheet>; readonly announced: ReadonlyMap<string, Stage> };

const ofPact = ({ sequence, at, kind, after, why }: AuditRow, notice: string | null): News[] => {
  if (kind === "insert") return [{ sequence, at, kind: "published" }];
  const reason = textIn(after, "notice") ?? why ?? notice ?? "";
  if (after?.["status"] === "withdrawn") return [{ sequence, at, kind: "withdrawn", reason }];
  return after && "version" in after ? [{ sequence, at, kind: "corrected", reason }] : [];
};

const ofLife = ({ sequence, at, before, after, why }: AuditRow): News[] => {
  const [told, gone] = [eventIn(after), eventIn(before)];
  if (told) return [{ sequence, at, kind: "life", event: told }];
  return gone ? [{ sequence, at, kind: "taken-back", event: gone, reason: why ?? "" }] : [];
};

const ofSheet = ({ sequence, at, subject, before, after }: AuditRow, { sheets, announced }: About): News[] => {
  const to = stageIn(after);
  const from = stageIn(before) ?? announced.get(subject) ?? "idea";
  const sheet = sheets.get(subject);
  if (!sheet || to === null || from === to) return [];
  const reason = textIn(after, "stageReason");
  return [{ sequence, at, kind: "stage", actionId: subject, action: sheet.action.label, from, to, reason }];
};

const says = (column: string) => statement`${audit.after} ->> ${column} is not null`;

/** Rows of which news are made: a pact only when it came, was corrected or went; a sheet only when its stage is told. */
export const isNews = or(
  eq(audit.table, "pact_life_event"),
  and(eq(audit.table, "pact"), or(says("version"), says("status"))),
  and(eq(audit.table, "pact_action_sheet"), says("stage")),
);

const announcedStages = async (sql: Sql, { tenantId, id }: PactRow): Promise<ReadonlyMap<string, Stage>> => {
  const rows = await sql
    .select({ id: pactAction.id, stage: pactAction.stage })
    .from(pactAction)
    .where(and(eq(pactAction.tenantId, tenantId), eq(pactAction.pactId, id)));
  return new Map(rows.map((row) => [row.id, row.stage]));
};

/** What happened to a pact after a link of the chain, the newest first, `limit` rows at most. */
export const newsOf = async (
  sql: Sql,
  head: PactRow,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<NewsList> => {
  const { tenantId, id } = head;
  const rows = await sql
    .select()
    .from(audit)
    .where(and(eq(audit.tenantId, tenantId), eq(audit.thread, id), gt(audit.sequence, after), isNews))
    .orderBy(desc(audit.sequence))
    .limit(limit);
  const life = await lifeOf(sql, tenantId, id);
  const about = {
    sheets: new Map((await sheetsOf(sql, tenantId, id)).map((sheet) => [sheet.action.id, sheet])),
    announced: await announcedStages(sql, head),
  };
  const news = rows.flatMap((row) =>
    row.table === "pact" ? ofPact(row, head.notice) : row.table === "pact_life_event" ? ofLife(row) : ofSheet(row, about),
  );
  return { news, life };
};
