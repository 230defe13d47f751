import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Assets } from "../ui/page-context.tsx";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Database, Sql } from "./database/database.ts";
import { createEvents } from "./events.ts";
import { readAssets } from "./http/assets.ts";
import { createCookies } from "./http/cookies.ts";
import { createPageCache } from "./http/page-cache.ts";
import { createPages } from "./http/pages.ts";
import type { Log } from "./log.ts";
import { createPrinter } from "./papers/printer.ts";
import { setting } from "./platform.tables.ts";
import type { Platform } from "./platform.ts";
import { createSlots } from "./slots.ts";
import { createWriter, PAGES_CHANNEL } from "./write.ts";

const SECRET = "session-secret";

/** The secret named by the settings, else one drawn once and kept with the data, the same on every node. */
const installationSecret = async (sql: Sql, named: string | null): Promise<string> => {
  if (named !== null) return named;
  await sql
    .insert(setting)
    .values({ key: SECRET, value: randomBytes(48).toString("base64url") })
    .onConflictDoNothing();
  const [row] = await sql.select().from(setting).where(eq(setting.key, SECRET));
  if (!row) throw new Error("the installation secret was not kept");
  return row.value;
};

const readTags = (payload: string): string[] => {
  const tags: unknown = JSON.parse(payload);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
};

/** Assembles what every module is given, over an open database; `assets` are the built ones unless told. */
export const createPlatform = async ({
  config,
  database,
  root,
  clock,
  log,
  assets = readAssets(join(root, "app/dist/client")),
}: {
  config: Config;
  database: Database;
  root: string;
  clock: Clock;
  log: Log;
  assets?: Assets;
}): Promise<Platform> => {
  const cache = createPageCache(undefined, clock);
  const events = createEvents();
  const secret = await installationSecret(database.sql, config.sessionSecret);
  if (database.kind === "server")
    await database.listen(PAGES_CHANNEL, { heard: (payload) => cache.drop(readTags(payload)), down: cache.suspend, up: cache.resume });
  return {
    config,
    database,
    write: createWriter({ database, clock, events, drop: cache.drop }),
    clock,
    log,
    events,
    slots: createSlots(),
    pages: createPages({ cache, assets, secret }),
    cookies: createCookies(config.origin),
    printer: createPrinter(root),
    secret,
    newId: randomUUID,
    root,
  };
};
