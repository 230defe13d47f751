import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConfig } from "../../platform/config.ts";
import { installedEdition } from "../../sources/official-geography/etalab-package.ts";
import {
  epciOutlinesCredit,
  epciOutlinesPath,
  type OutlineRefusal,
  pullEpciOutlines,
} from "../../sources/territory-outlines/epci-outlines.ts";

/** Where a command reads its settings and says its answer. */
export type CommandIo = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

const processIo: CommandIo = {
  env: process.env,
  say: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
};

type DataSource = {
  readonly id: string;
  readonly publisher: string;
  readonly vintage: string | null;
  readonly licence: string;
  readonly loaded: boolean;
  /** Of the file as it is kept; null when there is none. */
  readonly sha256: string | null;
};

const OUTLINES = "epci-outlines";

const known = (dataFolder: string): readonly DataSource[] => {
  const path = epciOutlinesPath(dataFolder);
  const loaded = existsSync(path);
  return [
    {
      id: "official-geography",
      publisher: "Insee, DGCL, through @etalab/decoupage-administratif",
      vintage: installedEdition(),
      licence: "Licence Ouverte",
      loaded: true,
      sha256: null,
    },
    {
      id: OUTLINES,
      publisher: epciOutlinesCredit.text,
      vintage: null,
      licence: epciOutlinesCredit.licence,
      loaded,
      sha256: loaded ? createHash("sha256").update(readFileSync(path)).digest("hex") : null,
    },
  ];
};

const wordsOf = ({ reason, value }: OutlineRefusal): string => {
  if (reason === "no-mirror")
    return value === ""
      ? `${OUTLINES}: no folder holds the outlines. Name one with --mirror FOLDER or LEVIER_MIRROR.`
      : `${OUTLINES}: the mirror "${value}" is not a folder. Name one that holds epci-1000m.topojson, epci-1000m.geojson or communes-1000m.`;
  if (reason === "no-outline-file")
    return `${OUTLINES}: "${value}" holds no epci-1000m.topojson, epci-1000m.geojson or communes-1000m. Put one there.`;
  if (reason === "unwritable-data-folder")
    return `LEVIER_DATA_DIR: "${value}" is no folder where one may write. Name one that is, or that can be made.`;
  return `${OUTLINES}: "${value}" is not GeoJSON or TopoJSON with the SIREN of each EPCI as code or epci. Replace it.`;
};

const USAGE = `Usage: npx levier data list [--json] | data pull ${OUTLINES} [--mirror FOLDER] [--json]`;

const pull = (names: readonly string[], mirror: string | null, dataFolder: string, json: boolean, io: CommandIo): number => {
  const stranger = names.find((name) => name !== OUTLINES);
  if (stranger !== undefined) {
    io.complain(`"${stranger}" is not a source that can be pulled. Known: ${OUTLINES}.`);
    return 1;
  }
  const pulled = pullEpciOutlines(mirror, dataFolder);
  if (!pulled.ok) {
    io.complain(wordsOf(pulled.error));
    return 1;
  }
  io.say(
    json
      ? JSON.stringify({ source: OUTLINES, ...pulled.value })
      : `${OUTLINES}: ${pulled.value.epci} EPCI, in ${pulled.value.path}. A running Levier shows them on pages it has not kept; restart it for the others.`,
  );
  return 0;
};

const lineOf = ({ id, loaded, vintage, publisher, licence }: DataSource): string =>
  [`${id}: ${loaded ? "loaded" : "not loaded"}`, ...(vintage === null ? [] : [vintage]), publisher, licence].join("; ");

const list = (dataFolder: string, json: boolean, io: CommandIo): number => {
  const sources = known(dataFolder);
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
  return verb === "pull" ? pull(names, read.values.mirror ?? mirror, dataFolder, json, io) : list(dataFolder, json, io);
};
