import { ok, type Result, refuse } from "@levier/kernel";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Config } from "../config.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import { schemaDifferences } from "./schema-check.ts";
import { openServer } from "./server.ts";

export type Opened = { readonly database: Database; readonly lock: FolderLock | null };

/** Migrates, then makes sure that what is stored is what the code expects. */
const prepare = async (database: Database, root: string, tables: readonly PgTable[]): Promise<Result<Database, string>> => {
  await migrate(database, root);
  const [difference, ...others] = await schemaDifferences(database.sql, tables);
  if (!difference) return ok(database);
  await database.close();
  const more = others.length > 0 ? ` (and ${others.length} more differences)` : "";
  return refuse(
    `The stored database is not the one this version expects: ${difference}${more}. Restore a backup made by this version, or use its own database.`,
  );
};

/**
 * Opens the database the settings name, brought to the schema of `tables`. Refuses, in one sentence, a data folder in use
 * by another process, a server that does not answer, or a schema changed by another hand.
 */
export const openDatabase = async (config: Config, root: string, tables: readonly PgTable[]): Promise<Result<Opened, string>> => {
  if (config.databaseUrl !== null) {
    const database = await openServer(config.databaseUrl);
    try {
      const prepared = await prepare(database, root, tables);
      return prepared.ok ? ok({ database: prepared.value, lock: null }) : prepared;
    } catch (error) {
      await database.close();
      if (!isUnreachable(error)) throw error;
      return refuse(`DATABASE_URL: no PostgreSQL server answers at ${new URL(config.databaseUrl).host}. Start it, or correct the address.`);
    }
  }
  const lock = lockFolder(config.dataFolder);
  if (!lock.ok) return lock;
  const database = await openEmbedded(config.dataFolder, root);
  const prepared = await prepare(database, root, tables);
  if (!prepared.ok) lock.value.release();
  return prepared.ok ? ok({ database: prepared.value, lock: lock.value }) : prepared;
};

const isUnreachable = (error: unknown): boolean => {
  for (let at: unknown = error; typeof at === "object" && at !== null; at = "cause" in at ? at.cause : null)
    if ("code" in at && typeof at.code === "string" && /^E[A-Z]+$/.test(at.code)) return true;
  return false;
};
