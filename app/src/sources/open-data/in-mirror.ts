import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Whether a mirror is an address, and not a folder. */
export const isAddress = (mirror: string): boolean => /^https?:\/\//i.test(mirror);

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The first of these names that a mirror holds, in itself or in one of its folders; null when it holds none. */
export const findInMirror = (mirror: string, names: readonly string[]): string | null => {
  const folders = [
    mirror,
    ...readdirSync(mirror, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(mirror, entry.name)] : [])),
  ];
  for (const name of names) for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  return null;
};
