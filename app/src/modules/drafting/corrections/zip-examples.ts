import { setImmediate } from "node:timers/promises";
import { strToU8, Zip, ZipDeflate } from "fflate";
import type { ExampleFile } from "./example-files.ts";

/** The export as one archive, its files dated by `at`. Pages are answered between two texts. */
export const zipExamples = async (files: readonly ExampleFile[], at: Date): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { name, content } of files) {
    const entry = new ZipDeflate(`corrections/${name}`);
    entry.mtime = at;
    archive.add(entry);
    entry.push(strToU8(content), true);
    await setImmediate();
  }
  archive.end();
  return Buffer.concat(chunks);
};
