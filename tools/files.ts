import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Files of the project as git sees them, the untracked ones that it does not ignore included. */
export const projectFiles = (): string[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 64e6 })
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(root, file)));

export const read = (file: string): string => readFileSync(join(root, file), "utf8");

const house = z.object({
  ranks: z.record(z.string(), z.number()),
  referenceTables: z.array(z.string()),
  lines: z.object({ median: z.number(), p95: z.number(), most: z.number() }),
});

/** The figures and names the house tests hold the project to. */
export const rules = house.parse(JSON.parse(read("tools/house.json")));

export const isTest = (file: string): boolean =>
  /\.(test|e2e)\.tsx?$|\.testing(-[a-z]+)?\.tsx?$|\/testing(\/|\.ts$)|^app\/e2e\/|vitest/.test(file);
