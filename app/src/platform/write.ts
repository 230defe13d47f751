import type { Result } from "@levier/kernel";
import { and, eq, getTableName, inArray, sql as statement } from "drizzle-orm";
import { append, type Entry } from "./audit/chain.ts";
import { difference, image } from "./audit/image.ts";
import type { Clock } from "./clock.ts";
import type { Database, Sql } from "./database/database.ts";
import type { Events } from "./events.ts";
import type { SpaceTable, Write, Writing } from "./hand.ts";
import { audit, type Row } from "./platform.tables.ts";
import { updatesOf } from "./update-many.ts";

export type { SpaceTable, Write, Writing } from "./hand.ts";

/** Runs one change as one transaction. A refusal rolls it back and is returned; a failure rolls it back and is thrown. */
export type Writer = <T, E>(writing: Writing, work: (write: Write) => Promise<Result<T, E>>) => Promise<Result<T, E>>;

export const PAGES_CHANNEL = "levier_pages";

/** Rows read, added or changed by one statement, which takes 65,535 values. */
const BATCH = 1000;

class Refused extends Error {}

export const createWriter =
  ({
    database,
    clock,
    events,
    drop,
  }: {
    database: Database;
    clock: Clock;
    events: Events;
    drop: (tags: readonly string[]) => void;
  }): Writer =>
  async (writing, work) => {
    const tags = new Set<string>();
    let refusal: Awaited<ReturnType<typeof work>> | undefined;
    try {
      const result = await database.transaction(async (sql) => {
        const entries: Entry[] = [];
        const now = clock();
        const write = handOf(sql, writing, now, entries, tags, events);
        const outcome = await work(write);
        if (!outcome.ok) {
          refusal = outcome;
          throw new Refused();
        }
        await append(
          sql,
          {
            tenantId: writing.tenant,
            at: now,
            actor: writing.actor,
            operation: writing.operation,
            thread: writing.thread ?? null,
            why: writing.why ?? null,
          },
          entries,
        );
        if (tags.size > 0 && database.kind === "server")
          await sql.execute(statement`select pg_notify(${PAGES_CHANNEL}, ${JSON.stringify([...tags])})`);
        return outcome;
      });
      drop([...tags]);
      return result;
    } catch (error) {
      if (error instanceof Refused && refusal) return refusal;
      throw error;
    }
  };

const handOf = (sql: Sql, writing: Writing, now: Date, entries: Entry[], tags: Set<string>, events: Events): Write => {
  const { tenant } = writing;
  const where = (table: SpaceTable, ids: readonly string[]) => and(eq(table.tenantId, tenant), inArray(table.id, [...ids]));
  const read = async (table: SpaceTable, ids: readonly string[]): Promise<Row[]> =>
    ids.length === 0 ? [] : sql.select().from(table).where(where(table, ids));
  const note = (kind: Entry["kind"], table: SpaceTable, subject: unknown, before: Row | null, after: Row | null): void => {
    entries.push({ kind, table: getTableName(table), subject: String(subject), before, after });
  };
  const imagesOf = async (table: SpaceTable, rows: ReadonlyMap<string, Row>): Promise<ReadonlyMap<string, Row>> =>
    new Map((await read(table, [...rows.keys()])).map((row) => [String(row["id"]), image(row)]));
  const write: Write = {
    sql,
    tenant,
    now,
    insert: async (table, rows) => {
      for (let from = 0; from < rows.length; from += BATCH) {
        // Drizzle cannot see through the generic that the rows and the space's key make a whole row of this table.
        const made = await sql
          .insert<SpaceTable>(table)
          .values(rows.slice(from, from + BATCH).map((row) => ({ ...row, tenantId: tenant })) as never)
          .returning();
        for (const row of made as Row[]) note("insert", table, row["id"], null, image(row));
      }
    },
    update: async (table, id, changes) => {
      const [before] = await read(table, [id]);
      if (!before) return false;
      await sql
        .update<SpaceTable>(table)
        .set(changes as never)
        .where(where(table, [id]));
      const [after] = await read(table, [id]);
      const changed = after && difference(image(before), image(after));
      if (changed) note("update", table, id, changed.before, changed.after);
      return true;
    },
    updateMany: async (table, changes) => {
      const all = [...changes];
      for (let from = 0; from < all.length; from += BATCH) {
        const some = new Map(all.slice(from, from + BATCH));
        const before = await imagesOf(table, some);
        for (const update of updatesOf(table, tenant, some)) await sql.execute(update);
        const after = await imagesOf(table, some);
        for (const id of some.keys()) {
          const [was, is] = [before.get(id), after.get(id)];
          const changed = was && is && difference(was, is);
          if (changed) note("update", table, id, changed.before, changed.after);
        }
      }
    },
    remove: async (table, ids) => {
      const gone = await read(table, ids);
      if (gone.length === 0) return;
      await sql.delete(table).where(where(table, ids));
      for (const row of gone) note("delete", table, row["id"], image(row), null);
    },
    erase: async (table, id, tombstone) => {
      await sql
        .update<SpaceTable>(table)
        .set(tombstone as never)
        .where(where(table, [id]));
      const [after] = await read(table, [id]);
      await sql
        .update(audit)
        .set({ before: null, after: null, why: null, salt: null, erased: true })
        .where(and(eq(audit.tenantId, tenant), eq(audit.table, getTableName(table)), eq(audit.subject, id)));
      note("erase", table, id, null, after ? image(after) : null);
    },
    touch: (...named) => {
      for (const tag of named) tags.add(tag);
    },
    emit: (event, payload) => events.handle(event, write, payload),
  };
  return write;
};
