import { and, asc, eq, getTableName, gt } from "drizzle-orm";
import type { Sql } from "../database/database.ts";
import { audit, auditHead, type Row } from "../platform.tables.ts";
import type { SpaceTable } from "../write.ts";
import { canonical } from "./canonical.ts";
import { type AuditRow, contentHashOf, GENESIS, hashOf } from "./chain.ts";
import { image } from "./image.ts";

export type Broken = {
  readonly tenant: string;
  readonly sequence: number | null;
  readonly table: string;
  readonly id: string;
  readonly why: string;
};
export type Verdict = { readonly ok: boolean; readonly rows: number; readonly firstBroken: Broken | null };

const BATCH = 2000;

const keyOf = (table: string, id: string): string => `${table} ${id}`;

/** What the chain says each row holds now, by table and id; null once deleted. `sequence` is its last change. */
type Folded = Map<string, { sequence: number; row: Row | null }>;

const linkFault = (row: AuditRow, previous: { sequence: number; hash: string }): string | null => {
  if (row.sequence !== previous.sequence + 1) return `sequence ${previous.sequence + 1} is absent`;
  if (row.previousHash !== previous.hash) return "it does not follow the row before it";
  if (hashOf(row) !== row.hash) return "its own columns were changed";
  if (row.erased)
    return row.before === null && row.after === null && row.salt === null ? null : "it is marked erased and still holds content";
  if (row.salt === null || contentHashOf(row.salt, row) !== row.contentHash) return "its content was changed";
  return null;
};

const fold = (state: Folded, row: AuditRow): void => {
  const key = keyOf(row.table, row.subject);
  const held = state.get(key)?.row ?? {};
  state.set(key, { sequence: row.sequence, row: row.kind === "delete" ? null : { ...held, ...row.after } });
};

/** The links of one space in order, a batch at a time. */
async function* links(sql: Sql, tenant: string): AsyncGenerator<AuditRow> {
  let after = 0;
  for (;;) {
    const batch = await sql
      .select()
      .from(audit)
      .where(and(eq(audit.tenantId, tenant), gt(audit.sequence, after)))
      .orderBy(asc(audit.sequence))
      .limit(BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.sequence;
  }
}

/** Follows which rows had their content taken out before any erasure said so. */
const noteErasure = (unsaid: Map<string, AuditRow>, row: AuditRow): void => {
  const key = keyOf(row.table, row.subject);
  if (row.kind === "erase") unsaid.delete(key);
  else if (row.erased && !unsaid.has(key)) unsaid.set(key, row);
};

const verifyChain = async (sql: Sql, tenant: string, head: { sequence: number; hash: string }, state: Folded): Promise<Verdict> => {
  let previous = { sequence: 0, hash: GENESIS };
  const unsaid = new Map<string, AuditRow>();
  for await (const row of links(sql, tenant)) {
    const why = linkFault(row, previous);
    if (why)
      return {
        ok: false,
        rows: previous.sequence,
        firstBroken: { tenant, sequence: row.sequence, table: row.table, id: row.subject, why },
      };
    noteErasure(unsaid, row);
    fold(state, row);
    previous = { sequence: row.sequence, hash: row.hash };
  }
  const [orphan] = unsaid.values();
  const cut = previous.sequence !== head.sequence || previous.hash !== head.hash;
  const fault = orphan
    ? { sequence: orphan.sequence, table: orphan.table, id: orphan.subject, why: "its content is gone and no erasure says so" }
    : cut
      ? { sequence: previous.sequence, table: "audit_head", id: tenant, why: "the last rows of the chain are gone" }
      : null;
  return { ok: fault === null, rows: previous.sequence, firstBroken: fault && { tenant, ...fault } };
};

/** Compares each row as it stands with what the chain says of it: a row changed, added or removed by another hand is named. */
const verifyRows = async (sql: Sql, tenant: string, tables: readonly SpaceTable[], state: Folded): Promise<Broken | null> => {
  for (const table of tables) {
    const name = getTableName(table);
    const rows: Row[] = await sql.select().from(table).where(eq(table.tenantId, tenant));
    const seen = new Set<string>();
    for (const row of rows) {
      const id = String(row["id"]);
      seen.add(id);
      const said = state.get(keyOf(name, id));
      const now = image(row);
      if (!said?.row)
        return { tenant, sequence: said?.sequence ?? null, table: name, id, why: "the row is there and the audit does not know it" };
      const [column] = Object.keys(said.row).filter((key) => key in now && canonical(now[key]) !== canonical(said.row?.[key]));
      if (column) return { tenant, sequence: said.sequence, table: name, id, why: `its ${column} is not what the audit recorded` };
    }
    for (const [key, said] of state)
      if (said.row && key.startsWith(`${name} `) && !seen.has(key.slice(name.length + 1)))
        return {
          tenant,
          sequence: said.sequence,
          table: name,
          id: key.slice(name.length + 1),
          why: "the row is gone and no deletion says so",
        };
  }
  return null;
};

/**
 * Verifies each space's chain, then each row of the audited tables against it. `rows` counts the links that hold before
 * the first broken one. The chain proves that nothing was changed in the middle; that the end was not cut is proved only
 * against a head kept elsewhere.
 */
export const verify = async (sql: Sql, tables: readonly SpaceTable[]): Promise<Verdict> => {
  let rows = 0;
  for (const head of await sql.select().from(auditHead).orderBy(asc(auditHead.tenantId))) {
    const state: Folded = new Map();
    const chain = await verifyChain(sql, head.tenantId, head, state);
    rows += chain.rows;
    if (!chain.ok) return { ...chain, rows };
    const broken = await verifyRows(sql, head.tenantId, tables, state);
    if (broken) return { ok: false, rows, firstBroken: broken };
  }
  return { ok: true, rows, firstBroken: null };
};
