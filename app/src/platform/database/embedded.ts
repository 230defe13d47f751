import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { drizzle } from "drizzle-orm/pglite";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { parsers } from "./parsers.ts";

const IN_MEMORY = "memory://";

/** An empty cluster made ahead (`npm run snapshot`), loaded in under a second where making one takes several. */
const snapshotAt = (root: string): string => join(root, "app/snapshot/empty-cluster.tar.gz");

const openEngine = async (dataDir: string, cluster: string) => {
  const isNew = dataDir === IN_MEMORY || !existsSync(join(dataDir, "PG_VERSION"));
  const snapshot = isNew && existsSync(cluster) ? new Blob([await readFile(cluster)]) : null;
  return PGlite.create({
    dataDir,
    extensions: { unaccent, pg_trgm },
    parsers,
    ...(snapshot ? { loadDataDir: snapshot } : {}),
  });
};

const databaseOn = (engine: PGlite): Database => {
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

/**
 * The embedded database: PostgreSQL compiled to WebAssembly, in this process, durable in `folder/database`; in memory
 * without a folder. A new one starts from the file of `cluster`. The caller holds the folder's lock.
 */
export const openEmbedded = async (folder: string | null, root: string, cluster = snapshotAt(root)): Promise<Database> =>
  databaseOn(await openEngine(folder === null ? IN_MEMORY : join(folder, "database"), cluster));

/** The bytes of an empty cluster, for `npm run snapshot`. */
export const emptyCluster = async (): Promise<Blob> => {
  const engine = await PGlite.create({ dataDir: IN_MEMORY });
  const dump = await engine.dumpDataDir("gzip");
  await engine.close();
  return dump;
};

/** The bytes of a cluster with the schema of the code and nothing else: what tests start from. */
export const migratedCluster = async (root: string): Promise<Blob> => {
  const engine = await openEngine(IN_MEMORY, snapshotAt(root));
  await migrate(databaseOn(engine), root);
  const dump = await engine.dumpDataDir("none");
  await engine.close();
  return dump;
};
