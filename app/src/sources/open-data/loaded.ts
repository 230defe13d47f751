import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const loadedSchema = z.object({
  id: z.string(),
  /** First and last periods that the file is of. */
  first: z.string(),
  last: z.string(),
  rows: z.number().int(),
  /** Of the file as the publisher or the mirror gave it. */
  file: z.string(),
  bytes: z.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Day of the pull, `2026-11-26`. */
  pulledOn: z.string(),
  /** File of the table kept beside this description; of the last one when there are several, which a portrait reads. */
  table: z.string(),
  /** Files of the tables by their names, when the source makes several. */
  tables: z.record(z.string(), z.string()).default({}),
});

/** What was kept of a source when it was pulled. */
export type Loaded = z.infer<typeof loadedSchema>;

/** The folder of a source among the data kept. */
export const sourceFolder = (dataFolder: string, id: string): string => join(dataFolder, "sources", id);

export const loadedPath = (dataFolder: string, id: string): string => join(sourceFolder(dataFolder, id), "loaded.json");

const readLoaded = (path: string): Loaded | null => {
  try {
    const loaded = loadedSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return loaded.success ? loaded.data : null;
  } catch {
    return null;
  }
};

/** What changes whenever another file is put in the place of this one; null when there is none to read. */
const editionOf = (path: string): string | null => {
  try {
    const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
    return stat ? `${stat.ino} ${stat.mtimeNs} ${stat.size}` : null;
  } catch {
    return null;
  }
};

/** Descriptions read before, by their paths, each with its edition: a pull puts another file in its place. */
const known = new Map<string, { readonly edition: string; readonly loaded: Loaded | null }>();

/** What is loaded of a source; null when it was never pulled, or when its files are no longer whole. */
export const loadedSource = (dataFolder: string, id: string): Loaded | null => {
  const path = loadedPath(dataFolder, id);
  const edition = editionOf(path);
  if (edition === null) return null;
  const before = known.get(path);
  const { loaded } = before?.edition === edition ? before : { loaded: readLoaded(path) };
  known.set(path, { edition, loaded });
  const files = loaded === null ? [] : [loaded.table, ...Object.values(loaded.tables)];
  return files.every((file) => existsSync(join(sourceFolder(dataFolder, id), file))) ? loaded : null;
};

/** The table of a loaded source, as Parquet. */
export const tablePath = (dataFolder: string, { id, table }: Loaded): string => join(sourceFolder(dataFolder, id), table);

/** One of the several tables of a loaded source; null when what is loaded was made without it, before the program knew of it. */
export const namedTablePath = (dataFolder: string, { id, tables }: Loaded, name: string): string | null => {
  const file = tables[name];
  return file === undefined ? null : join(sourceFolder(dataFolder, id), file);
};
