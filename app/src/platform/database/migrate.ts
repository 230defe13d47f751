import { join } from "node:path";
import { sql as statement } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { type Database, rowsOf } from "./database.ts";

/** Any number that no other program uses on this database: one node migrates at a time. */
const MIGRATION_LOCK = 5_120_824;

const ledger = statement`create table if not exists levier_migration (
  name text primary key, hash text not null, applied_at timestamptz not null default now())`;

/**
 * Brings the database to the schema of the code: applies, in one transaction, each migration it has not had yet.
 * Returns how many. A migration that was applied and has since been edited is refused: written migrations stay.
 */
export const migrate = async (database: Database, root: string): Promise<number> => {
  const folder = join(root, "app/migrations");
  const files = readMigrationFiles({ migrationsFolder: folder });
  return database.transaction(async (sql) => {
    await sql.execute(statement`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await sql.execute(ledger);
    const applied = await rowsOf<{ name: string; hash: string }>(sql, statement`select name, hash from levier_migration`);
    const known = new Map(applied.map((row) => [row.name, row.hash]));
    let count = 0;
    for (const file of files) {
      const name = String(file.folderMillis);
      const hash = known.get(name);
      if (hash === file.hash) continue;
      if (hash !== undefined)
        throw new Error(
          `the migration ${name} was changed after it was applied to this database: restore its text and write a new migration`,
        );
      for (const query of file.sql) await sql.execute(statement.raw(query));
      await sql.execute(statement`insert into levier_migration (name, hash) values (${name}, ${file.hash})`);
      count++;
    }
    return count;
  });
};
