import { and, asc, eq } from "drizzle-orm";
import type { AuditRow } from "../../platform/audit/chain.ts";
import { type Commit, commitsOf } from "../../platform/audit/history.ts";
import type { Sql } from "../../platform/database/database.ts";
import { audit, type Row } from "../../platform/platform.tables.ts";
import { type DecisionKind, decisionKinds, type Subject, subjects } from "./decision.ts";
import type { Scalar, Values } from "./values.ts";

/** What a decision said at a moment. */
export type Stand = { readonly kind: DecisionKind; readonly values: Values | null };

/** One decision of a past moment: about which value, what stood before and after; null where nothing was decided. */
export type DecisionChange = {
  readonly subject: Subject;
  readonly key: string;
  readonly before: Stand | null;
  readonly after: Stand | null;
};

export type DraftHistoryLine = {
  readonly key: number;
  readonly at: Date;
  readonly operation: string;
  readonly actor: string | null;
  readonly decisions: readonly DecisionChange[];
};

export const HISTORY_PAGE = 25;

const isScalar = (value: unknown): value is Scalar =>
  value === null ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every((line) => typeof line === "string"));

const valuesIn = (given: unknown): Values | null => {
  if (typeof given !== "object" || given === null) return null;
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, Scalar] => isScalar(entry[1])));
};

const standOf = (row: Row | null): Stand | null => {
  const kind = decisionKinds.find((one) => one === row?.["kind"]);
  return kind === undefined ? null : { kind, values: valuesIn(row?.["values"]) };
};

type Change = DecisionChange & { readonly sequence: number };

/** Each change of a decision, with the whole of what it said on both sides: the audit keeps only what differed. */
const replay = (entries: readonly AuditRow[]): Change[] => {
  const rows = new Map<string, Row>();
  return entries.flatMap((entry) => {
    const before = rows.get(entry.subject) ?? null;
    const after = entry.kind === "delete" ? null : { ...before, ...entry.after };
    if (after) rows.set(entry.subject, after);
    else rows.delete(entry.subject);
    const about = after ?? before ?? entry.before;
    const subject = subjects.find((one) => one === about?.["subject"]);
    const key = about?.["item"];
    if (subject === undefined || typeof key !== "string") return [];
    return [{ sequence: entry.sequence, subject, key, before: standOf(before ?? (after ? null : entry.before)), after: standOf(after) }];
  });
};

const actOf = ({ first, last, at, operation, actor }: Commit, changes: readonly Change[]): DraftHistoryLine => ({
  key: first,
  at,
  operation,
  actor,
  decisions: changes.filter(({ sequence }) => sequence >= first && sequence <= last),
});

/** Who did what to a draft, the newest first, one page of it. */
export const draftHistory = async (
  sql: Sql,
  tenant: string,
  id: string,
  page: number,
): Promise<{ acts: DraftHistoryLine[]; total: number }> => {
  const { commits, total } = await commitsOf(sql, { tenant, thread: id }, { limit: HISTORY_PAGE, offset: (page - 1) * HISTORY_PAGE });
  const entries = await sql
    .select()
    .from(audit)
    .where(and(eq(audit.tenantId, tenant), eq(audit.thread, id), eq(audit.table, "draft_decision")))
    .orderBy(asc(audit.sequence));
  const changes = replay(entries);
  return { acts: commits.map((commit) => actOf(commit, changes)), total };
};
