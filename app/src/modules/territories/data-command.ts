import { parseArgs } from "node:util";
import { dayInParis } from "@levier/kernel";
import { readConfig } from "../../platform/config.ts";
import { parseTerritoryCode } from "../../sources/official-geography/territory-code.ts";
import { SOURCES } from "../../sources/open-data/catalogue.ts";
import type { Progress } from "../../sources/open-data/download.ts";
import type { Loaded } from "../../sources/open-data/loaded.ts";
import { pullSource } from "../../sources/open-data/pull.ts";
import type { Source } from "../../sources/open-data/source.ts";
import { type ListedSource, listSources } from "./data-sources.ts";
import { placeWords } from "./diagnosis/place-words.ts";
import { refusalWords } from "./source-words.ts";

/** Where a command reads its settings and says its answer. */
export type CommandIo = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

export const processIo: CommandIo = {
  env: process.env,
  say: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
};

const USAGE = "Usage: npx levier data list [--json] | data pull SOURCE… [--mirror FOLDER_OR_URL] [--territory CODE] [--json]";

type Pulling = { readonly dataFolder: string; readonly mirror: string | null; readonly json: boolean; readonly io: CommandIo };

/** What a pull gave: its line, and the same as data. */
type Pulled = { readonly line: string; readonly data: object };

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Says how far a download is, each time it has gone five megabytes further: a log keeps these lines. */
const progressOf = (id: string, io: CommandIo): Progress => {
  let said = 0;
  return (received, announced) => {
    if (received - said < 5e6) return;
    said = received;
    io.complain(`${id}: ${megabytes(received)}${announced === null ? "" : ` of ${megabytes(announced)}`} MB`);
  };
};

/** What a file gave: its rows and their periods, or its outlines and their year where the file says it. */
const toldOf = ({ table }: Source, { rows, first, last, file }: Loaded): string => {
  if (table !== "outlines") return `${rows} rows from ${file}, ${first} to ${last}.`;
  return `${rows} outlines from ${file}${last === "" ? "" : `, ${last}`}. A running Levier shows them on pages it has not kept; restart it for the others.`;
};

const pullOne = async (source: Source, { mirror, dataFolder, io }: Pulling): Promise<Pulled | null> => {
  const { id } = source;
  const pulled = await pullSource(source, { dataFolder, mirror, today: dayInParis(new Date()), progress: progressOf(id, io) });
  if (!pulled.ok) {
    io.complain(refusalWords(id, pulled.error));
    return null;
  }
  return { line: `${id}: ${toldOf(source, pulled.value)}`, data: { source: id, ...pulled.value } };
};

/** Pulls each source named; those that are refused keep none of the others from being pulled. */
const pull = async (names: readonly string[], pulling: Pulling): Promise<number> => {
  const known = SOURCES.map(({ id }) => id);
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined) {
    pulling.io.complain(`"${stranger}" is not a source that can be pulled. Known: ${known.join(", ")}.`);
    return 1;
  }
  const done: Pulled[] = [];
  for (const source of names.flatMap((name) => SOURCES.find(({ id }) => id === name) ?? [])) {
    const pulled = await pullOne(source, pulling);
    if (pulled === null) continue;
    done.push(pulled);
    if (!pulling.json) pulling.io.say(pulled.line);
  }
  if (pulling.json) pulling.io.say(JSON.stringify({ sources: done.map(({ data }) => data) }));
  return done.length === names.length ? 0 : 1;
};

const lineOf = ({ id, loaded, vintage, publisher, licence }: ListedSource): string =>
  [`${id}: ${loaded ? "loaded" : "not loaded"}`, ...(vintage === null ? [] : [vintage]), publisher, licence].join("; ");

const list = (dataFolder: string, json: boolean, io: CommandIo): number => {
  const sources = listSources(dataFolder);
  io.say(json ? JSON.stringify({ sources }) : sources.map(lineOf).join("\n"));
  return 0;
};

/**
 * A territory is told beside its région, the nation and those alike, and its figures are put on today's communes: no part of a source
 * tells it. The option is checked, and what it does is said. False when its code is none.
 */
const isWholeSaid = (territory: string | undefined, names: readonly string[], io: CommandIo): boolean => {
  if (territory === undefined) return true;
  for (const written of territory.split(/[+,]/)) {
    const code = parseTerritoryCode(written);
    if (code.ok) continue;
    io.complain(placeWords(code.error));
    return false;
  }
  io.complain(`${names.join(", ")}: pulled whole, for ${territory} is told beside its region, the nation and the territories alike.`);
  return true;
};

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, mirror: { type: "string" }, territory: { type: "string" } },
    });
  } catch {
    return null;
  }
};

/** `levier data list` and `levier data pull SOURCE…`. Resolves to the exit status: 0 done, 1 refused, 2 wrong usage. */
export const dataCommand = async (args: readonly string[], io: CommandIo = processIo): Promise<number> => {
  const read = readArguments(args);
  const [verb, ...names] = read?.positionals ?? [];
  const isUsage = (verb === "list" && names.length === 0) || (verb === "pull" && names.length > 0);
  if (!read || !isUsage) {
    io.complain(USAGE);
    return 2;
  }
  const config = readConfig(io.env);
  if (!config.ok) {
    io.complain(config.error);
    return 1;
  }
  const { dataFolder, mirror } = config.value;
  const { json = false, territory } = read.values;
  if (verb === "pull" && !isWholeSaid(territory, names, io)) return 1;
  return verb === "pull" ? pull(names, { mirror: read.values.mirror ?? mirror, dataFolder, json, io }) : list(dataFolder, json, io);
};
