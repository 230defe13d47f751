import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { makeFolder } from "../../../platform/make-folder.ts";
import { errorCode, isWorldly } from "../../../platform/worldly-error.ts";
import { type ExampleFile, FORMAT, MANIFEST } from "./example-files.ts";

const manifest = z.object({ format: z.literal(FORMAT), files: z.record(z.string(), z.string()) });

const namesIn = async (folder: string): Promise<readonly string[] | "absent" | "file"> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "absent";
    if (errorCode(error) === "ENOTDIR") return "file";
    throw error;
  }
};

const readManifest = async (folder: string): Promise<ReadonlyMap<string, string> | null> => {
  try {
    const parsed = manifest.safeParse(JSON.parse(await readFile(join(folder, MANIFEST), "utf8")));
    return parsed.success ? new Map(Object.entries(parsed.data.files)) : null;
  } catch (error) {
    if (error instanceof SyntaxError || ["ENOENT", "EISDIR"].includes(errorCode(error))) return null;
    throw error;
  }
};

/** The file of a folder that is not, to the byte, what an export wrote there; null when all are. */
const strangeFile = async (folder: string, names: readonly string[]): Promise<string | null> => {
  const written = await readManifest(folder);
  if (written === null) return names[0] ?? null;
  for (const name of names.filter((one) => one !== MANIFEST)) {
    const sum = written.get(name);
    if (sum === undefined) return name;
    const content = await readFile(join(folder, name));
    if (createHash("sha256").update(content).digest("hex") !== sum) return name;
  }
  return null;
};

const put = async (folder: string, files: readonly ExampleFile[], replaces: boolean): Promise<void> => {
  makeFolder(dirname(folder));
  const making = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  const former = `${making}-former`;
  try {
    for (const { name, content } of files) await writeFile(join(making, name), content);
    if (replaces) await rename(folder, former);
    try {
      await rename(making, folder);
    } catch (error) {
      if (replaces) await rename(former, folder);
      throw error;
    }
    await rm(former, { recursive: true, force: true });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
};

/**
 * Writes an export as a folder, whole or not at all. A folder that is there already is replaced when it is an export that
 * nobody touched; otherwise it is refused, with the file that is in the way.
 */
export const writeExamples = async (out: string, files: readonly ExampleFile[]): Promise<Result<null, string>> => {
  const folder = resolve(out);
  try {
    const names = await namesIn(folder);
    if (names === "file") return refuse(`--out: ${out} is a file. Name a folder that does not exist yet.`);
    const strange = names === "absent" ? null : await strangeFile(folder, names);
    if (strange !== null)
      return refuse(`--out: ${out} holds ${strange}, which is not as an export wrote it. Name a folder that does not exist yet.`);
    // Of a link, what it leads to is replaced: its texts would stay otherwise.
    await (names === "absent" ? put(folder, files, false) : put(await realpath(folder), files, true));
    return ok(null);
  } catch (error) {
    if (isWorldly(error)) return refuse(`--out: ${out} cannot be written (${errorCode(error)}). Name a folder where you may write.`);
    throw error;
  }
};
