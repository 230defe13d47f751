import { and, asc, eq } from "drizzle-orm";
import { canonical } from "../../platform/audit/canonical.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { Write } from "../../platform/write.ts";
import type { PactContent } from "./pact.schema.ts";
import { byList, type ItemList, type ItemRow, itemLists } from "./pact-items.ts";
import { pact, pactAddress } from "./pacts.tables.ts";
import { reconcile } from "./reconcile.ts";
import { reworded } from "./reworded.ts";
import { dropSheets } from "./sheets/drop-sheets.ts";
import type { StoredPact } from "./stored-pact.ts";
import type { Visibility } from "./visibility.ts";

export type PactRow = typeof pact.$inferSelect;
export type Address = typeof pactAddress.$inferSelect;

export const findAddress = async (sql: Sql, slug: string): Promise<Address | null> => {
  const [row] = await sql.select().from(pactAddress).where(eq(pactAddress.slug, slug));
  return row ?? null;
};

export const findPact = async (sql: Sql, tenant: string, id: string): Promise<PactRow | null> => {
  const [row] = await sql
    .select()
    .from(pact)
    .where(and(eq(pact.tenantId, tenant), eq(pact.id, id)));
  return row ?? null;
};

/** A pact of the writer's space, held until its transaction ends: two corrections at once follow each other. */
export const lockPact = async (write: Write, id: string): Promise<PactRow | null> => {
  const [row] = await write.sql
    .select()
    .from(pact)
    .where(and(eq(pact.tenantId, write.tenant), eq(pact.id, id)))
    .for("update");
  return row ?? null;
};

const readItems = async (sql: Sql, { table, holds }: ItemList, tenant: string, pactId: string): Promise<ItemRow[]> => {
  const rows: unknown[] = await sql
    .select()
    .from(table)
    .where(and(eq(table.tenantId, tenant), eq(table.pactId, pactId)))
    .orderBy(asc(table.position));
  // Drizzle cannot see through the common shape of the tables that every one of them has these columns.
  const items = rows as ItemRow[];
  return holds ? items.filter(holds) : items;
};

/** A pact with all its lists. */
export const loadPact = async (sql: Sql, head: PactRow): Promise<StoredPact<PactRow>> => {
  const read = await Promise.all(itemLists.map(async (list) => [list.list, await readItems(sql, list, head.tenantId, head.id)] as const));
  const lists = new Map(read);
  return { head, rows: byList((list) => lists.get(list) ?? []) };
};

/** The same within a transaction, whose one connection answers one question at a time. */
export const loadPactInTurn = async (sql: Sql, head: PactRow): Promise<StoredPact<PactRow>> => {
  const lists = new Map<string, ItemRow[]>();
  for (const list of itemLists) lists.set(list.list, await readItems(sql, list, head.tenantId, head.id));
  return { head, rows: byList((list) => lists.get(list) ?? []) };
};

/** Brings the lists of a pact to a content: rows that say the same as before keep their identity. */
export const saveItems = async (
  write: Write,
  pactId: string,
  content: PactContent,
  visibility: Visibility,
  newId: () => string,
): Promise<void> => {
  const removals: (() => Promise<void>)[] = [];
  let axisIds: string[] = [];
  for (const list of itemLists) {
    const before = await readItems(write.sql, list, write.tenant, pactId);
    const after = list.rows(content, (position) => ({ id: newId(), pactId, position }), axisIds, visibility);
    const paired = reconcile(before, after, list.sameness, ...(list.kinship ? [list.kinship] : []));
    // Another text words an action in its own way and cites its own passages.
    const { insert, update, remove } = list.list === "actions" ? reworded(paired, before, ({ label }) => String(label)) : paired;
    // Each list makes rows of its own table (`itemList` ties them): the common shape hides it from the compiler.
    await write.insert(list.table, insert as never);
    for (const { id, ...changes } of update) {
      const held = before.find((row) => row.id === id);
      if (!held || Object.entries(changes).some(([column, value]) => canonical(held[column]) !== canonical(value)))
        await write.update(list.table, id, changes);
    }
    if (list.list === "axes") axisIds = [...insert, ...update].sort((a, b) => a.position - b.position).map(({ id }) => id);
    removals.unshift(async () => {
      if (list.list === "actions") await dropSheets(write, pactId, remove);
      await write.remove(list.table, remove);
    });
  }
  for (const removal of removals) await removal();
};

/** Takes the first free address that begins with `base`: two publications at once never get the same one. */
export const takeAddress = async (write: Write, pactId: string, candidates: Iterable<string>): Promise<string> => {
  for (const slug of candidates) {
    const taken = await write.sql.insert(pactAddress).values({ slug, tenantId: write.tenant, pactId }).onConflictDoNothing().returning();
    if (taken.length > 0) return slug;
  }
  throw new Error("the candidates of an address are endless");
};
