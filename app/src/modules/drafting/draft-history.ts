import { and, eq } from "drizzle-orm";
import type { AuditRow } from "../../platform/audit/chain.ts";
import { type Commit, changesOf, commitsOf } from "../../platform/audit/history.ts";
import type { Sql } from "../../platform/database/database.ts";
import { draftDecision } from "./drafting.tables.ts";

/** One decision of a past moment: about which field, what was held before and after. */
type DecisionChange = { readonly subject: string; readonly before: string | null; readonly after: string | null };

export type DraftHistoryLine = {
  readonly key: number;
  readonly at: Date;
  readonly operation: string;
  readonly actor: string | null;
  readonly decisions: readonly DecisionChange[];
};

export const HISTORY_PAGE = 25;

type Image = AuditRow["after"];

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The parts of a decided value, in a line. */
const words = (image: Image): string | null => {
  const values = image?.["values"];
  const parts = isPlain(values) ? Object.values(values).filter((part) => part !== null && part !== false) : [];
  return parts.length === 0 ? null : parts.map((part) => (Array.isArray(part) ? part.join(", ") : String(part))).join(" · ");
};

const decisionOf = ({ subject, before, after }: AuditRow, subjects: ReadonlyMap<string, string>): DecisionChange | null => {
  const field = after?.["subject"] ?? before?.["subject"] ?? subjects.get(subject);
  return typeof field === "string" ? { subject: field, before: words(before), after: words(after) } : null;
};

const actOf = (commit: Commit, rows: readonly AuditRow[], subjects: ReadonlyMap<string, string>): DraftHistoryLine => ({
  key: commit.first,
  at: commit.at,
  operation: commit.operation,
  actor: commit.actor,
  decisions: rows
    .filter(({ table }) => table === "draft_decision")
    .map((row) => decisionOf(row, subjects))
    .filter((decision) => decision !== null),
});

/** Who did what to a draft, the newest first, one page of it. */
export const draftHistory = async (
  sql: Sql,
  tenant: string,
  id: string,
  page: number,
): Promise<{ acts: DraftHistoryLine[]; total: number }> => {
  const thread = { tenant, thread: id };
  const { commits, total } = await commitsOf(sql, thread, { limit: HISTORY_PAGE, offset: (page - 1) * HISTORY_PAGE });
  const held = await sql
    .select({ id: draftDecision.id, subject: draftDecision.subject })
    .from(draftDecision)
    .where(and(eq(draftDecision.tenantId, tenant), eq(draftDecision.draft, id)));
  const subjects = new Map(held.map((row) => [row.id, row.subject]));
  const acts: DraftHistoryLine[] = [];
  for (const commit of commits) acts.push(actOf(commit, await changesOf(sql, thread, commit), subjects));
  return { acts, total };
};
