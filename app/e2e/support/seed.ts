import { tables } from "../../src/app.ts";
import { seedDemonstration } from "../../src/demonstration.ts";
import { loadGeography } from "../../src/modules/territories/index.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { readConfig } from "../../src/platform/config.ts";
import { createPlatform } from "../../src/platform/create-platform.ts";
import { openDatabase } from "../../src/platform/database/open.ts";
import { stderrLog } from "../../src/platform/log.ts";

/** Puts the demonstration's spaces, people and pacts in a database of PostgreSQL, where no start does it. */
export const seedServer = async (databaseUrl: string, root: string): Promise<void> => {
  const config = readConfig({ DATABASE_URL: databaseUrl });
  if (!config.ok) throw new Error(config.error);
  const opened = await openDatabase(config.value, root, tables);
  if (!opened.ok) throw new Error(opened.error);
  const { database } = opened.value;
  const platform = await createPlatform({ config: config.value, database, root, clock: systemClock, log: stderrLog });
  await seedDemonstration(platform, loadGeography(root));
  await database.close();
};
