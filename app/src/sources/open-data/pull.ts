import { createHash } from "node:crypto";
import { createReadStream, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ok, type Result, refuse } from "@levier/kernel";
import { isFullForEngine } from "../../platform/analytics.ts";
import { lockFile } from "../../platform/file-lock.ts";
import { isFolder, makeFolder } from "../../platform/make-folder.ts";
import { isFull, isWorldly } from "../../platform/worldly-error.ts";
import { convert } from "./convert.ts";
import { download, type Progress } from "./download.ts";
import { findInMirror, isAddress, isPattern } from "./in-mirror.ts";
import { linkedAddress } from "./linked-address.ts";
import { type Loaded, loadedPath, sourceFolder } from "./loaded.ts";
import type { Converted } from "./make-tables.ts";
import type { Source, SourceRefusal } from "./source.ts";
import { unpack } from "./unpack.ts";

/** Where a source is pulled from, and how far it is. */
export type Pull = {
  readonly dataFolder: string;
  /** Folder or address that stands in for the publishers; null to go to them. */
  readonly mirror: string | null;
  /** Day of the pull, `2026-11-26`. */
  readonly today: string;
  readonly progress: Progress;
};

/** Where the bytes of a source are: a file that is another's, or one received that goes once it is read. */
type Raw = { readonly path: string; readonly isOurs: boolean; readonly edition: string | null };

const editionIn = (text: string): string | null => [...text.matchAll(/(?:19|20)\d{2}(?!\d)/g)].at(-1)?.[0] ?? null;

/** As the publisher or the mirror names it. */
const nameOf = ({ path }: Raw): string => basename(path).replace(/^incoming-/, "");

/** A name without an ending is a folder's, and an address has none to give. */
const isFile = (name: string): boolean => /\.\w+$/.test(name);

const addressesOf = (source: Source, mirror: string | null): readonly string[] => {
  if (mirror !== null)
    return source.files.filter((name) => !isPattern(name) && isFile(name)).map((name) => `${mirror.replace(/\/$/, "")}/${name}`);
  return source.address === null ? [] : [source.address];
};

const linkedTo = async (page: string, link: RegExp): Promise<Result<readonly string[], SourceRefusal>> => {
  const found = await linkedAddress(page, link);
  if ("why" in found) return refuse({ reason: "unreachable", value: page, why: found.why });
  return ok(found.address === null ? [] : [found.address]);
};

const bring = async (source: Source, folder: string, { mirror, progress }: Pull): Promise<Result<Raw, SourceRefusal>> => {
  if (mirror !== null && !isAddress(mirror)) {
    if (!isFolder(mirror)) return refuse({ reason: "no-mirror", value: mirror });
    const path = findInMirror(mirror, source.files);
    return path === null
      ? refuse({ reason: "no-file", value: mirror, names: source.files })
      : ok({ path, isOurs: false, edition: editionIn(basename(path)) });
  }
  let refusal: SourceRefusal = { reason: "no-file", value: mirror ?? source.publisher, names: source.files };
  const addresses = mirror === null && source.link ? await linkedTo(source.page, source.link) : ok(addressesOf(source, mirror));
  if (!addresses.ok) return addresses;
  for (const address of addresses.value) {
    const name = basename(new URL(address).pathname);
    // The export of a portal has no name of its own: it is read as what the source expects.
    const path = join(folder, `incoming-${/\.[a-z]+$/i.test(name) ? name : (source.files[0] ?? "file.csv").replaceAll("*", "")}`);
    const received = await download(address, path, progress);
    if (received.ok) return ok({ path, isOurs: true, edition: editionIn(new URL(address).pathname) });
    refusal = received.error;
    if (refusal.reason !== "unreachable") break;
  }
  return refuse(refusal);
};

/** What one hash and one size are of: the file, or each of a folder in the order of their names. */
const filesAt = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path];

const measured = async (path: string): Promise<{ readonly sha256: string; readonly bytes: number }> => {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const file of filesAt(path)) {
    for await (const chunk of createReadStream(file)) hash.update(chunk);
    bytes += statSync(file).size;
  }
  return { sha256: hash.digest("hex"), bytes };
};

/** Tables that a former pull left, and those that one cut short did. */
const clean = (folder: string, kept: readonly string[]): void => {
  for (const name of readdirSync(folder))
    if (/\.(parquet|topojson)$/.test(name) && !kept.includes(name)) rmSync(join(folder, name), { force: true });
};

const tableName = ({ table }: Source, stem: string, name: string | null): string =>
  `${stem}${name === null ? "" : `-${name}`}.${table === "outlines" ? "topojson" : "parquet"}`;

/** The file that holds the table: the one received, or what an archive holds of it. */
const tableFile = async (raw: Raw, folder: string): Promise<Result<Raw, SourceRefusal>> => {
  if (!/\.zip$/i.test(raw.path)) return ok({ ...raw, isOurs: false });
  const unpacked = await unpack(raw.path, folder);
  return unpacked.ok ? ok({ ...raw, path: unpacked.value, isOurs: true }) : unpacked;
};

/** Stem of the files that are being made. */
const MAKING = "making";

const converted = async (source: Source, folder: string, raw: Raw): Promise<Result<Converted, SourceRefusal>> => {
  const table = await tableFile(raw, folder);
  if (!table.ok) return table;
  try {
    const out = (name: string | null): string => join(folder, tableName(source, MAKING, name));
    return await convert(source, { path: table.value.path, name: nameOf(raw), edition: raw.edition }, out, folder);
  } finally {
    if (table.value.isOurs) rmSync(table.value.path, { force: true });
  }
};

const keep = async (source: Source, folder: string, raw: Raw, { dataFolder, today }: Pull): Promise<Result<Loaded, SourceRefusal>> => {
  const { sha256, bytes } = await measured(raw.path);
  const result = await converted(source, folder, raw);
  // What was received and cannot be read would else be found again, whole, by the next pull.
  if (raw.isOurs) rmSync(raw.path, { force: true });
  if (!result.ok) return result;
  const names = typeof source.table === "string" ? [null] : source.table.map(({ name }) => name);
  const files = names.map((name) => tableName(source, sha256.slice(0, 16), name));
  const tables = Object.fromEntries(names.flatMap((name, at) => (name === null ? [] : [[name, files[at] ?? ""]])));
  const table = files.at(-1) ?? "";
  const loaded: Loaded = { id: source.id, ...result.value, file: nameOf(raw), bytes, sha256, pulledOn: today, table, tables };
  for (const [at, name] of names.entries()) renameSync(join(folder, tableName(source, MAKING, name)), join(folder, files[at] ?? ""));
  const path = loadedPath(dataFolder, source.id);
  writeFileSync(`${path}.part`, JSON.stringify(loaded, null, 2));
  renameSync(`${path}.part`, path);
  clean(folder, files);
  return ok(loaded);
};

/**
 * Pulls one source: brings its file, checks it, turns it to Parquet (outlines to TopoJSON), and only then puts it in the place of the one before, at
 * once. Whoever reads meanwhile reads the one before. Two pulls of one source at a time: the second is refused.
 */
export const pullSource = async (source: Source, pull: Pull): Promise<Result<Loaded, SourceRefusal>> => {
  const folder = sourceFolder(pull.dataFolder, source.id);
  try {
    makeFolder(folder);
    const release = lockFile(join(folder, "pull.lock"));
    if (release === null) return refuse({ reason: "pulled-already", value: source.id });
    try {
      const raw = await bring(source, folder, pull);
      return raw.ok ? await keep(source, folder, raw.value, pull) : raw;
    } finally {
      // A table left half made would keep the room that its disk lacks.
      for (const name of readdirSync(folder)) if (name.startsWith(MAKING)) rmSync(join(folder, name), { force: true });
      release();
    }
  } catch (error) {
    if (isFull(error) || isFullForEngine(error)) return refuse({ reason: "no-room", value: pull.dataFolder });
    if (isWorldly(error)) return refuse({ reason: "unwritable-data-folder", value: pull.dataFolder });
    throw error;
  }
};
