import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "@levier/kernel";
import { isWorldly } from "../../platform/worldly-error.ts";
import { download, type Progress } from "../open-data/download.ts";
import { isAddress } from "../open-data/in-mirror.ts";
import { OUTLINE_FILES, type OutlineRefusal, pullEpciOutlines } from "./epci-outlines.ts";

type Outlined = ReturnType<typeof pullEpciOutlines>;

/** The outlines of a mirror that is an address: the first of the files it has is brought, read, and goes. */
const fromAddress = async (mirror: string, dataFolder: string, progress: Progress): Promise<Outlined> => {
  const folder = join(dataFolder, "sources", "incoming-outlines");
  const refused = (reason: OutlineRefusal["reason"], value: string): Result<never, OutlineRefusal> => ({
    ok: false,
    error: { reason, value },
  });
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of OUTLINE_FILES) {
      const brought = await download(`${mirror.replace(/\/$/, "")}/${name}`, join(folder, name), progress);
      if (brought.ok) return pullEpciOutlines(folder, dataFolder);
    }
    return refused("no-outline-file", mirror);
  } catch (error) {
    if (isWorldly(error)) return refused("unwritable-data-folder", dataFolder);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Reads the outlines of a mirror, folder or address, and leaves them in the data folder. */
export const bringEpciOutlines = async (mirror: string | null, dataFolder: string, progress: Progress): Promise<Outlined> =>
  mirror !== null && isAddress(mirror) ? fromAddress(mirror, dataFolder, progress) : pullEpciOutlines(mirror, dataFolder);
