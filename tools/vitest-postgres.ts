import { startPostgres } from "./postgres.ts";

/** Runs the tests of the database on a real PostgreSQL server, started for them and stopped after. */
export const setup = async (): Promise<() => Promise<void>> => {
  const cluster = await startPostgres();
  process.env["LEVIER_TEST_DATABASE_URL"] = cluster.url;
  return cluster.stop;
};
