import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./files.ts";

/** `levier extract` as a command for the scorer, of the sources as they are: a build that stands there may be of others. */
export const extractCommand = (): string => {
  execFileSync(process.execPath, [join(root, "tools/build.mjs")], { stdio: "ignore" });
  return `${process.execPath} ${join(root, "app/dist/server/cli.js")} extract {file} --json`;
};
