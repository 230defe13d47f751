import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** Drizzle over either engine: the same queries run on both. */
export type Sql = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** `down` is called when messages may be missed from now on, `up` when they are heard again. */
export type Ear = { readonly heard: (payload: string) => void; readonly down: () => void; readonly up: () => void };

export type Database = {
  readonly kind: "embedded" | "server";
  /** For reading outside a transaction. */
  readonly sql: Sql;
  readonly transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  /** Hears what `pg_notify` says on a channel, on this node and on the others. */
  readonly listen: (channel: string, ear: Ear) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Rows of a hand-written query, whichever the engine. The caller names their shape, and reads only what it selected. */
export const rowsOf = async <T extends Record<string, unknown>>(sql: Sql, query: SQL): Promise<T[]> => {
  const result: unknown = await sql.execute(query);
  if (typeof result === "object" && result !== null && "rows" in result && Array.isArray(result.rows)) return result.rows;
  throw new Error("the database answered without rows");
};

/** The SQLSTATE of a failed query (`23505` for a broken uniqueness), or null. Drizzle keeps the engine's error as the cause. */
export const sqlState = (error: unknown): string | null => {
  for (let at: unknown = error; typeof at === "object" && at !== null; at = "cause" in at ? at.cause : null)
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  return null;
};
