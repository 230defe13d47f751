import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Whether a mirror is an address, and not a folder. */
export const isAddress = (mirror: string): boolean => /^https?:\/\//i.test(mirror);

/** Whether a name stands for several, `DS_FLORES_A17_*_data.csv`: only a folder can be asked for those. */
export const isPattern = (name: string): boolean => name.includes("*");

const patternOf = (name: string): RegExp => new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "i");

/** Editions of one file by the last year in their names, then by the names: `…-t4-2024` before `…-t1-2025`. */
export const byEdition = (one: string, other: string): number => {
  const [a = "", b = ""] = [one, other].map((name) => [...name.matchAll(/(?:19|20)\d{2}/g)].at(-1)?.[0]);
  return a.localeCompare(b) || one.localeCompare(other);
};

const findIn = (folder: string, name: string): string | null => {
  if (!isPattern(name)) return existsSync(join(folder, name)) ? join(folder, name) : null;
  const pattern = patternOf(name);
  const latest = readdirSync(folder)
    .filter((entry) => pattern.test(entry))
    .sort(byEdition)
    .at(-1);
  return latest === undefined ? null : join(folder, latest);
};

/** The first of these names that a mirror holds, in itself or in one of its folders; its last edition. Null when it holds none. */
export const findInMirror = (mirror: string, names: readonly string[]): string | null => {
  const folders = [
    mirror,
    ...readdirSync(mirror, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(mirror, entry.name)] : [])),
  ];
  for (const name of names)
    for (const folder of folders) {
      const found = findIn(folder, name);
      if (found !== null) return found;
    }
  return null;
};
