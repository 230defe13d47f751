import { randomUUID } from "node:crypto";
import { sql as statement } from "drizzle-orm";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { openServer } from "./server.ts";

/** The root of the project, whose migrations and snapshot tests use. */
export const root = new URL("../../../..", import.meta.url).pathname;

/**
 * A fresh, migrated database for one test file: embedded in memory, or on the PostgreSQL server that
 * LEVIER_TEST_DATABASE_URL names, so that the same tests run on both engines. What was migrated once for all of them is
 * copied where there is some: the cluster in the file LEVIER_TEST_CLUSTER, the database LEVIER_TEST_TEMPLATE of the server.
 */
export const openTestDatabase = async (): Promise<Database> => {
  const server = process.env["LEVIER_TEST_DATABASE_URL"];
  if (!server) {
    const database = await openEmbedded(null, root, process.env["LEVIER_TEST_CLUSTER"]);
    await migrate(database, root);
    return database;
  }
  const name = `levier_test_${randomUUID().replaceAll("-", "")}`;
  const admin = await openServer(server);
  await admin.sql.execute(
    statement.raw(`create database ${name} template ${process.env["LEVIER_TEST_TEMPLATE"] ?? "template0"} encoding 'UTF8'`),
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openServer(url.href);
  await migrate(database, root);
  return {
    ...database,
    close: async () => {
      await database.close();
      await admin.sql.execute(statement.raw(`drop database if exists ${name} with (force)`));
      await admin.close();
    },
  };
};
