import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { verify } from "../../platform/audit/verify.ts";
import type { Database } from "../../platform/database/database.ts";
import { openEmbedded } from "../../platform/database/embedded.ts";
import { openServer } from "../../platform/database/server.ts";
import { root } from "../../platform/database/testing.ts";
import { itemLists } from "./pact-items.ts";
import { loadPact } from "./pacts.repository.ts";
import { pact, pactAddress } from "./pacts.tables.ts";
import { contentOf } from "./stored-pact.ts";

const folder = mkdtempSync(join(tmpdir(), "levier-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Publishes in another process, killed without warning a little after a first pact, within a next one; what it said was published. */
const publishUntilKilled = (place: string, after: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      "--conditions=source",
      join(root, "app/src/modules/pacts/publish-until-killed.testing.ts"),
      place,
    ]);
    let said = "";
    let failed = "";
    child.stderr.on("data", (text) => (failed += String(text)));
    child.stdout.on("data", (text) => {
      const begun = said.includes("\n");
      said += String(text);
      if (!begun && said.includes("\n")) setTimeout(() => child.kill("SIGKILL"), after);
    });
    child.on("close", (code) => (code === null ? resolve(said.split("\n").slice(0, -1)) : reject(new Error(failed))));
  });

const check = async (database: Database, said: readonly string[]): Promise<void> => {
  const heads = await database.sql.select().from(pact);
  const addresses = await database.sql.select().from(pactAddress);
  expect(addresses.map(({ slug }) => slug).sort()).toEqual(heads.map(({ slug }) => slug).sort());
  for (const slug of said) expect(heads.map((head) => head.slug)).toContain(slug);
  for (const head of heads) expect(contentOf(await loadPact(database.sql, head)).actions).toHaveLength(30);
  expect(await verify(database.sql, [pact, ...new Set(itemLists.map(({ table }) => table))])).toMatchObject({ ok: true });
};

it("leaves whole pacts or none, and every one that was told published", async () => {
  const server = process.env["LEVIER_TEST_DATABASE_URL"];
  const place = server ? await freshDatabase(server) : folder;
  const said: string[] = [];
  for (const after of [15, 60]) {
    said.push(...(await publishUntilKilled(place, after)));
    const database = server ? await openServer(place) : await openEmbedded(place, root);
    await check(database, said);
    await database.close();
  }
  expect(said.length).toBeGreaterThanOrEqual(2);
}, 120_000);

const freshDatabase = async (server: string): Promise<string> => {
  const url = new URL(server);
  const name = `levier_killed_${process.pid}`;
  const admin = await openServer(server);
  await admin.sql.execute(`drop database if exists ${name} with (force)`);
  await admin.sql.execute(`create database ${name} template template0 encoding 'UTF8'`);
  await admin.close();
  url.pathname = `/${name}`;
  return url.href;
};
