import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dayInParis } from "@levier/kernel";
import { z } from "zod";
import { translator } from "../../messages/index.ts";
import { type Config, readConfig } from "../../platform/config.ts";
import { epciOutlines } from "../../sources/epci-outlines/source.ts";
import type { Geography } from "../../sources/official-geography/geography.ts";
import { loadGeography } from "../../sources/official-geography/load-geography.ts";
import { isTerritoryCode } from "../../sources/official-geography/territory-code.ts";
import { outlineFinder } from "../../sources/territory-outlines/load-outlines.ts";
import { type CommandIo, processIo } from "./data-command.ts";
import { officialAtlas } from "./diagnosis/atlas.ts";
import { createDiagnoser } from "./diagnosis/diagnoser.ts";
import { type PlaceRefusal, readPlace } from "./diagnosis/place.ts";
import { placeWords } from "./diagnosis/place-words.ts";
import { pullMissing } from "./diagnosis/pull-missing.ts";
import { diagnosisReport } from "./diagnosis/report.ts";

/** Where the command reads its settings and says its answer; `root` is the folder of the program. */
type RootedIo = CommandIo & { readonly root: string };

/** The built files stand three folders under the root of the program. */
const rooted: RootedIo = { ...processIo, root: fileURLToPath(new URL("../../..", import.meta.url)) };

const USAGE = "Usage: npx levier diagnose CODE[+CODE…] [--json]";

const readArguments = (args: readonly string[]) => {
  try {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: "boolean" } } });
    const [code, ...others] = positionals;
    return code === undefined || others.length > 0 ? null : { code, json: values.json === true };
  } catch {
    return null;
  }
};

/** Whether a code is refused whatever may be loaded: nothing is then read for it. */
const refusedFor = (code: string, geography: Geography): PlaceRefusal | null => {
  const place = readPlace(code, officialAtlas(geography));
  return place.ok || place.error.reason === "list-not-loaded" ? null : place.error;
};

const namedSet = z.object({ name: z.string(), members: z.array(z.string()).min(1) });

/** The named set that a command asks, `set-SLUG`: it stands in the database. Null when it asks another territory. */
export const askedSet = (args: readonly string[]): string | null => {
  const code = readArguments(args)?.code;
  return code?.startsWith("set-") && isTerritoryCode(code) ? code : null;
};

type Asked = { readonly code: string; readonly json: boolean; readonly set: z.infer<typeof namedSet> | null };

const run = async ({ code, json, set }: Asked, { dataFolder, mirror }: Config, io: RootedIo): Promise<number> => {
  const written = set ? set.members.join("+") : code;
  const geography = loadGeography(io.root);
  const refused = refusedFor(written, geography);
  if (refused) {
    io.complain(placeWords(refused));
    return 1;
  }
  for (const complaint of await pullMissing(dataFolder, mirror, dayInParis(new Date()))) io.complain(complaint);
  const diagnoser = createDiagnoser({ geography, dataFolder, outlines: outlineFinder(epciOutlines, dataFolder, null) });
  try {
    const place = readPlace(written, await diagnoser.atlas());
    if (!place.ok) {
      io.complain(placeWords(place.error));
      return 1;
    }
    const diagnosis = await diagnoser.diagnose(set ? { ...place.value, code, name: set.name } : place.value);
    io.say(json ? JSON.stringify(diagnosis) : diagnosisReport(diagnosis, translator("fr")));
    return 0;
  } finally {
    diagnoser.close();
  }
};

/**
 * `levier diagnose CODE [--json]`: what is known of a territory in official figures. 0 done; 1 refused with one line; 2 misused.
 * `found` is the named set that `askedSet` told, as the database has it.
 */
export const diagnoseCommand = async (args: readonly string[], io: RootedIo = rooted, found?: unknown): Promise<number> => {
  const read = readArguments(args);
  if (read === null) {
    io.complain(USAGE);
    return 2;
  }
  const config = readConfig(io.env);
  if (!config.ok) {
    io.complain(config.error);
    return 1;
  }
  return run({ ...read, set: found === undefined ? null : namedSet.parse(found) }, config.value, io);
};
