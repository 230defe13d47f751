import { plainPage } from "../ui/page-context.tsx";
import type { Clock } from "./clock.ts";
import { type Config, readConfig } from "./config.ts";
import { createPlatform } from "./create-platform.ts";
import { openTestDatabase, root } from "./database/testing.ts";
import { type Log, silentLog } from "./log.ts";
import type { Platform } from "./platform.ts";

/** The secret of the installations that tests open. */
export const SECRET = "a-secret-of-the-tests-and-of-nothing-else";

/** The platform as `main.ts` makes it, over a fresh database and at a clock that the test holds; close its database at the end. */
export const openTestPlatform = async ({
  clock,
  settings,
  log = silentLog,
}: {
  clock: Clock;
  settings?: Partial<Config>;
  log?: Log;
}): Promise<Platform> => {
  const config = readConfig({ SESSION_SECRET: SECRET, LEVIER_ORIGIN: "http://localhost" });
  if (!config.ok) throw new Error(config.error);
  const database = await openTestDatabase();
  return createPlatform({ config: { ...config.value, ...settings }, database, root, clock, log, assets: plainPage().assets });
};
