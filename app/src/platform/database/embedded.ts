import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { drizzle } from "drizzle-orm/pglite";
import type { Database } from "./database.ts";
import { parsers } from "./parsers.ts";

/** An empty cluster made ahead (`npm run snapshot`), loaded in under a second where making one takes several. */
const snapshotAt = (root: string): string => join(root, "app/snapshot/empty-cluster.tar.gz");

/**
 * The embedded database: PostgreSQL compiled to WebAssembly, in this process, durable in `folder/database`; in memory
 * without a folder. The caller holds the folder's lock.
 */
export const openEmbedded = async (folder: string | null, root: string): Promise<Database> => {
  const dataDir = folder === null ? "memory://" : join(folder, "database");
  const isNew = folder === null || !existsSync(join(dataDir, "PG_VERSION"));
  const snapshot = isNew && existsSync(snapshotAt(root)) ? new Blob([await readFile(snapshotAt(root))]) : null;
  const engine = await PGlite.create({
    dataDir,
    extensions: { unaccent, pg_trgm },
    parsers,
    ...(snapshot ? { loadDataDir: snapshot } : {}),
  });
  const sql = drizzle(engine);
  return {
    kind: "embedded",
    sql,
    transaction: (work) => sql.transaction(work),
    listen: async (channel, ear) => {
      await engine.listen(channel, ear.heard);
    },
    close: () => engine.close(),
  };
};

/** The bytes of an empty cluster, for `npm run snapshot`. */
export const emptyCluster = async (): Promise<Blob> => {
  const engine = await PGlite.create({ dataDir: "memory://" });
  const dump = await engine.dumpDataDir("gzip");
  await engine.close();
  return dump;
};
