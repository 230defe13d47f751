import { strToU8, zipSync } from "fflate";
import type { ExampleFile } from "./example-files.ts";

/** The export as one archive. Its folder is dated by `at`, so that the same export gives the same bytes. */
export const zipExamples = (files: readonly ExampleFile[], at: Date): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries(files.map(({ name, content }) => [`corrections/${name}`, strToU8(content)])), { mtime: at }));
