import { isFolder } from "../../../platform/make-folder.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import { isAddress } from "../../../sources/open-data/in-mirror.ts";
import { loadedSource } from "../../../sources/open-data/loaded.ts";
import { pullSource } from "../../../sources/open-data/pull.ts";
import { refusalWords } from "../source-words.ts";

/**
 * Loads, from a mirror that is a folder, every source that it holds and that is not loaded yet: a folder at hand asks for no second
 * command. An address is not gone to unasked. Gives one sentence for each file that is there and cannot be read.
 */
export const pullMissing = async (dataFolder: string, mirror: string | null, today: string): Promise<readonly string[]> => {
  if (mirror === null || isAddress(mirror) || !isFolder(mirror)) return [];
  const complaints: string[] = [];
  for (const source of SOURCES) {
    if (loadedSource(dataFolder, source.id) !== null) continue;
    const pulled = await pullSource(source, { dataFolder, mirror, today, progress: () => {} });
    if (!pulled.ok && pulled.error.reason !== "no-file") complaints.push(refusalWords(source.id, pulled.error));
  }
  return complaints;
};
