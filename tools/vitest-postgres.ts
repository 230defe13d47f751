import { migrate } from "../app/src/platform/database/migrate.ts";
import { openServer } from "../app/src/platform/database/server.ts";
import { root } from "./files.ts";
import { startPostgres } from "./postgres.ts";

const TEMPLATE = "levier_migrated";

/** Runs the tests of the database on a real PostgreSQL server, started for them and stopped after, with a migrated database to copy. */
export const setup = async (): Promise<() => Promise<void>> => {
  const cluster = await startPostgres();
  const admin = await openServer(cluster.url);
  await admin.sql.execute(`create database ${TEMPLATE} template template0 encoding 'UTF8'`);
  await admin.close();
  const address = new URL(cluster.url);
  address.pathname = `/${TEMPLATE}`;
  const database = await openServer(address.href);
  await migrate(database, root);
  await database.close();
  process.env["LEVIER_TEST_DATABASE_URL"] = cluster.url;
  process.env["LEVIER_TEST_TEMPLATE"] = TEMPLATE;
  return cluster.stop;
};
