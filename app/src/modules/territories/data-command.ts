import { parseArgs } from "node:util";
import { dayInParis } from "@levier/kernel";
import { readConfig } from "../../platform/config.ts";
import { SOURCES } from "../../sources/open-data/catalogue.ts";
import type { Progress } from "../../sources/open-data/download.ts";
import { pullSource } from "../../sources/open-data/pull.ts";
import { bringEpciOutlines } from "../../sources/territory-outlines/bring-outlines.ts";
import { EPCI_OUTLINES, type OutlineRefusal } from "../../sources/territory-outlines/epci-outlines.ts";
import { type ListedSource, listSources } from "./data-sources.ts";
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

const wordsOf = ({ reason, value }: OutlineRefusal): string => {
  if (reason === "no-mirror")
    return value === ""
      ? `${EPCI_OUTLINES}: no folder holds the outlines. Name one with --mirror FOLDER or LEVIER_MIRROR.`
      : `${EPCI_OUTLINES}: the mirror "${value}" is not a folder. Name one that holds epci-1000m.topojson, epci-1000m.geojson or communes-1000m.`;
  if (reason === "no-outline-file")
    return `${EPCI_OUTLINES}: "${value}" holds no epci-1000m.topojson, epci-1000m.geojson or communes-1000m. Put one there.`;
  if (reason === "unwritable-data-folder")
    return `LEVIER_DATA_DIR: "${value}" is no folder where one may write. Name one that is, or that can be made.`;
  return `${EPCI_OUTLINES}: "${value}" is not GeoJSON or TopoJSON with the SIREN of each EPCI as code or epci. Replace it.`;
};

const USAGE = "Usage: npx levier data list [--json] | data pull SOURCE… [--mirror FOLDER_OR_URL] [--json]";

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

const pullOutlines = async ({ mirror, dataFolder, io }: Pulling): Promise<Pulled | null> => {
  const pulled = await bringEpciOutlines(mirror, dataFolder, progressOf(EPCI_OUTLINES, io));
  if (!pulled.ok) {
    io.complain(wordsOf(pulled.error));
    return null;
  }
  const line = `${EPCI_OUTLINES}: ${pulled.value.epci} EPCI, in ${pulled.value.path}. A running Levier shows them on pages it has not kept; restart it for the others.`;
  return { line, data: { source: EPCI_OUTLINES, ...pulled.value } };
};

const pullOne = async (id: string, pulling: Pulling): Promise<Pulled | null> => {
  const { mirror, dataFolder, io } = pulling;
  const source = SOURCES.find((known) => known.id === id);
  if (source === undefined) return pullOutlines(pulling);
  const pulled = await pullSource(source, { dataFolder, mirror, today: dayInParis(new Date()), progress: progressOf(id, io) });
  if (!pulled.ok) {
    io.complain(refusalWords(id, pulled.error));
    return null;
  }
  const { rows, first, last, file } = pulled.value;
  return { line: `${id}: ${rows} rows from ${file}, ${first} to ${last}.`, data: { source: id, ...pulled.value } };
};

/** Pulls each source named; those that are refused keep none of the others from being pulled. */
const pull = async (names: readonly string[], pulling: Pulling): Promise<number> => {
  const known = [EPCI_OUTLINES, ...SOURCES.map(({ id }) => id)];
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined) {
    pulling.io.complain(`"${stranger}" is not a source that can be pulled. Known: ${known.join(", ")}.`);
    return 1;
  }
  const done: Pulled[] = [];
  for (const name of names) {
    const pulled = await pullOne(name, pulling);
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

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: "boolean" }, mirror: { type: "string" } } });
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
  const { json = false } = read.values;
  return verb === "pull" ? pull(names, { mirror: read.values.mirror ?? mirror, dataFolder, json, io }) : list(dataFolder, json, io);
};
