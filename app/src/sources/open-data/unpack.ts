import { once } from "node:events";
import { createReadStream, createWriteStream, rmSync, type WriteStream } from "node:fs";
import { basename, join } from "node:path";
import { finished } from "node:stream/promises";
import { ok, type Result, refuse } from "@levier/kernel";
import { Unzip, UnzipInflate } from "fflate";
import { isWorldly } from "../../platform/worldly-error.ts";
import type { SourceRefusal } from "./source.ts";

const isTable = (name: string): boolean => /\.(csv|xlsx|txt)$/i.test(name) && !/metadata/i.test(name);

type Written = Map<string, { readonly out: WriteStream; size: number }>;

/** The largest of what was written, the others gone; none of them after a failure. What the disk refuses is thrown. */
const taken = (written: Written, archive: string, failure: Error | null): Result<string, SourceRefusal> => {
  const [largest, ...others] = [...written].sort(([, a], [, b]) => b.size - a.size).map(([path]) => path);
  for (const path of failure && largest !== undefined ? [largest, ...others] : others) rmSync(path, { force: true });
  // What the disk refuses is no fault of the archive: it is told by who called.
  if (isWorldly(failure)) throw failure;
  if (failure) return refuse({ reason: "unreadable-file", value: archive, why: failure.message });
  return largest === undefined ? refuse({ reason: "nothing-inside", value: archive }) : ok(largest);
};

/**
 * Takes the tables out of an archive, as they come, into `folder`; gives the largest, which is the data: publishers put notes and
 * metadata beside it. The others go. What the system says of the disk is thrown.
 */
export const unpack = async (archive: string, folder: string): Promise<Result<string, SourceRefusal>> => {
  const written: Written = new Map();
  let failure: Error | null = null;
  const unzip = new Unzip((entry) => {
    if (!isTable(entry.name)) return;
    const path = join(folder, `incoming-${basename(entry.name)}`);
    const kept = { out: createWriteStream(path), size: 0 };
    // A disk may fill up at any moment, also when nothing waits for it.
    kept.out.on("error", (error) => {
      failure ??= error;
    });
    written.set(path, kept);
    entry.ondata = (error, chunk, isLast) => {
      failure ??= error;
      kept.size += chunk?.length ?? 0;
      if (chunk) kept.out.write(chunk);
      if (isLast) kept.out.end();
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of createReadStream(archive)) {
      unzip.push(chunk);
      if (failure) break;
      // The disk is slower than the archive: what is not written yet must not fill the memory.
      for (const { out } of written.values()) if (out.writableNeedDrain) await once(out, "drain");
    }
    unzip.push(new Uint8Array(0), true);
    for (const { out } of written.values()) {
      out.end();
      await finished(out);
    }
  } catch (error) {
    failure ??= error instanceof Error ? error : new Error(String(error));
  }
  return taken(written, archive, failure);
};
