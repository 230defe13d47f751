import { and, asc, eq, gte, inArray, lte, sql as statement } from "drizzle-orm";
import { rowsOf, type Sql } from "../database/database.ts";
import { audit, type Row } from "../platform.tables.ts";
import type { AuditRow, Entry } from "./chain.ts";

export type Thread = { readonly tenant: string; readonly thread: string };

/** One transaction of a thread, and the links of the chain it made. */
export type Commit = {
  readonly at: Date;
  readonly operation: string;
  readonly actor: string | null;
  readonly why: string | null;
  readonly first: number;
  readonly last: number;
};

type CommitRow = {
  at: Date | string;
  operation: string;
  actor: string | null;
  why: string | null;
  first: number;
  last: number;
  total: number;
};

/** The transactions of a thread, the newest first, and how many there are in all, but for those of some operations. */
export const commitsOf = async (
  sql: Sql,
  { tenant, thread }: Thread,
  { limit, offset, without = [] }: { limit: number; offset: number; without?: readonly string[] },
): Promise<{ commits: Commit[]; total: number }> => {
  const rows = await rowsOf<CommitRow>(
    sql,
    statement`select at, operation, actor, max(why) as why, min(sequence) as first, max(sequence) as last, count(*) over () as total
      from ${audit} where tenant_id = ${tenant} and thread_id = ${thread} and ${without.length === 0 ? statement`true` : statement`operation not in ${[...without]}`}
      group by at, operation, actor order by min(sequence) desc limit ${limit} offset ${offset}`,
  );
  return { commits: rows.map(({ total: _, at, ...row }) => ({ ...row, at: new Date(at) })), total: rows[0]?.total ?? 0 };
};

/** One change of a thread: what its link of the chain says, without the hashes. */
type Change = Entry & Pick<AuditRow, "sequence">;

/** What each of some commits of a thread changed, in their order; read at once, as they follow one another. */
export const changesOf = async (
  sql: Sql,
  { tenant, thread }: Thread,
  commits: readonly Pick<Commit, "first" | "last">[],
): Promise<Change[][]> => {
  if (commits.length === 0) return [];
  const { sequence, kind, table, subject, before, after } = audit;
  const from = Math.min(...commits.map(({ first }) => first));
  const to = Math.max(...commits.map(({ last }) => last));
  const changes = await sql
    .select({ sequence, kind, table, subject, before, after })
    .from(audit)
    .where(and(eq(audit.tenantId, tenant), eq(audit.thread, thread), gte(sequence, from), lte(sequence, to)))
    .orderBy(asc(sequence));
  return commits.map(({ first, last }) => changes.filter((change) => change.sequence >= first && change.sequence <= last));
};

type RowsAt = Map<string, Map<string, Row>>;
type Told = Pick<AuditRow, "kind" | "table" | "subject" | "erased" | "after">;

const replayed = (entries: readonly Told[]): RowsAt => {
  const tables: RowsAt = new Map();
  for (const entry of entries) {
    const rows = tables.get(entry.table) ?? new Map<string, Row>();
    tables.set(entry.table, rows);
    if (entry.kind === "delete" || entry.erased) rows.delete(entry.subject);
    else if (entry.kind === "insert" || entry.kind === "erase" || rows.has(entry.subject))
      rows.set(entry.subject, { ...rows.get(entry.subject), ...entry.after });
  }
  return tables;
};

/** No moment outside these can be asked of the database, and nothing was written there. */
const [FIRST, LAST] = [Date.parse("0002-01-01"), Date.parse("9999-01-01")];

/** The rows of a thread as they stood at several moments, of some tables or of all (null): the audit is read once. */
export const rowsAtEach = async (
  sql: Sql,
  { tenant, thread }: Thread,
  moments: readonly Date[],
  tables: readonly string[] | null,
): Promise<readonly RowsAt[]> => {
  const { at, kind, table, subject, erased, after } = audit;
  const last = new Date(Math.min(LAST, Math.max(FIRST, ...moments.map((moment) => moment.getTime()))));
  const entries = await sql
    .select({ at, kind, table, subject, erased, after })
    .from(audit)
    .where(
      and(eq(audit.tenantId, tenant), eq(audit.thread, thread), lte(at, last), tables === null ? undefined : inArray(table, [...tables])),
    )
    .orderBy(asc(audit.sequence));
  return moments.map((moment) => replayed(entries.filter((entry) => entry.at.getTime() <= moment.getTime())));
};

/**
 * The rows of a thread as they stood at a moment, by table then by identifier, rebuilt from the audit. A row erased since is
 * absent: its past is gone on purpose.
 */
export const rowsAt = async (sql: Sql, thread: Thread, at: Date, tables: readonly string[] | null = null): Promise<RowsAt> =>
  (await rowsAtEach(sql, thread, [at], tables))[0] ?? new Map();

/** The values a text column of a thread's own row took, with the link of the chain that set each, in their order. */
export const valuesOf = (sql: Sql, { tenant, thread }: Thread, column: string): Promise<{ sequence: number; value: string }[]> =>
  rowsOf(
    sql,
    statement`select sequence, after ->> ${column} as value from ${audit}
      where tenant_id = ${tenant} and thread_id = ${thread} and subject_id = ${thread} and after ->> ${column} is not null order by sequence`,
  );
