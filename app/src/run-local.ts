import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { createApp, tables } from "./app.ts";
import { systemClock } from "./platform/clock.ts";
import type { Config } from "./platform/config.ts";
import { createPlatform } from "./platform/create-platform.ts";
import { readHolder } from "./platform/database/folder-lock.ts";
import { openDatabase } from "./platform/database/open.ts";
import { askHolder } from "./platform/local-commands.ts";
import { type Log, stderrLog } from "./platform/log.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What goes well is said by the command itself. */
const errorsOnly: Log = { ...stderrLog, info: () => undefined };

/** What each command does of a data folder that holds nothing yet: opens it with the demonstration, opens it bare, or refuses. */
const onEmptyFolder: Readonly<Record<string, "demonstrate" | "open" | undefined>> = { token: "demonstrate", space: "open" };

const isEmpty = ({ databaseUrl, dataFolder }: Config): boolean =>
  databaseUrl === null && !existsSync(join(dataFolder, "database", "PG_VERSION"));

/** Runs a command where the database is: asks the process that holds the data folder, or opens it here when none does. */
export const runLocal = async (config: Config, name: string, args: readonly string[]): Promise<Result<unknown, string>> => {
  if (isEmpty(config) && onEmptyFolder[name] === undefined)
    return refuse(`LEVIER_DATA_DIR: the folder ${config.dataFolder} holds no database. Name the folder that does, or make one: npm start.`);
  const opened = await openDatabase(config, root, tables);
  if (!opened.ok) {
    const holder = config.databaseUrl === null ? readHolder(config.dataFolder) : null;
    return holder ? askHolder(holder, name, args) : opened;
  }
  const { database, lock } = opened.value;
  try {
    const platform = await createPlatform({ config, database, root, clock: systemClock, log: errorsOnly });
    const levier = createApp(platform);
    if (onEmptyFolder[name] === "demonstrate") await levier.demonstrate();
    const command = levier.commands[name];
    return command ? await command(args) : refuse(`"${name}" is not a command of this version.`);
  } finally {
    await database.close();
    lock?.release();
  }
};

const verdict = z.object({
  ok: z.boolean(),
  rows: z.number(),
  firstBroken: z
    .object({ tenant: z.string(), sequence: z.number().nullable(), table: z.string(), id: z.string(), why: z.string() })
    .nullable(),
});

/** Prints what `check` found; 0 when all holds, 1 otherwise. */
export const showVerdict = (value: unknown, json: boolean, say: (text: string) => void, complain: (text: string) => void): number => {
  const { ok, rows, firstBroken } = verdict.parse(value);
  if (json) say(JSON.stringify({ ok, rows, firstBroken }));
  else if (ok) say(`The audit holds: ${rows} rows, none broken.`);
  else if (firstBroken)
    complain(
      `The audit is broken in the space ${firstBroken.tenant}${firstBroken.sequence === null ? "" : ` at row ${firstBroken.sequence}`}: ${firstBroken.table} ${firstBroken.id}, ${firstBroken.why}. Restore that row from a backup and find who wrote it.`,
    );
  return ok ? 0 : 1;
};
