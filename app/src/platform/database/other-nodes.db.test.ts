import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { ok, refuse } from "@levier/kernel";
import { sql as statement } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEvents } from "../events.ts";
import { createPageCache } from "../http/page-cache.ts";
import { createWriter, PAGES_CHANNEL } from "../write.ts";
import type { Database } from "./database.ts";
import { openTestDatabase } from "./testing.ts";

const isServer = process.env["LEVIER_TEST_DATABASE_URL"] !== undefined;

/** Waits for something that another connection brings about; fails after five seconds. */
const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let attempt = 0; attempt < 250; attempt++) {
    if (await holds()) return;
    await wait(20);
  }
  throw new Error(`never came: ${what}`);
};

describe.runIf(isServer)("pages kept on another node of the same server", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const writing = { tenant: "grand-est", actor: null, operation: "test" };
  const page = async () => ({ html: "<p>", status: 200, tags: ["pact:a"] });

  it("are dropped by a write here, kept by one that is refused, and not kept while its ear is lost", async () => {
    const here = createPageCache();
    const there = createPageCache();
    let downs = 0;
    let ups = 0;
    await database.listen(PAGES_CHANNEL, {
      heard: (payload) => there.drop(JSON.parse(payload)),
      down: () => {
        downs++;
        there.suspend();
      },
      up: () => {
        ups++;
        there.resume();
      },
    });
    const write = createWriter({ database, clock: () => new Date(), events: createEvents(), drop: here.drop });

    await there.render("/pacts/a", page);
    await write(writing, async (hand) => {
      hand.touch("pact:a");
      return refuse("no");
    });
    await write(writing, async (hand) => {
      hand.touch("pact:b");
      return ok(null);
    });
    await wait(200);
    expect(there.get("/pacts/a")).toBeDefined();
    await write(writing, async (hand) => {
      hand.touch("pact:a");
      return ok(null);
    });
    await until("the drop on the other node", () => there.get("/pacts/a") === undefined);

    await there.render("/pacts/a", page);
    await database.sql.execute(
      statement`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'LISTEN%'`,
    );
    await until("the loss of the ear", () => downs === 1);
    expect(there.get("/pacts/a")).toBeUndefined();
    await there.render("/pacts/a", page);
    expect(ups === 1 || there.get("/pacts/a") === undefined).toBe(true);
    await until("the ear again", () => ups === 1);
    const key = `/${randomUUID()}`;
    await there.render(key, page);
    await write(writing, async (hand) => {
      hand.touch("pact:a");
      return ok(null);
    });
    await until("a drop heard again", () => there.get(key) === undefined);
  });
});
