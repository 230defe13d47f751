import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the pages of methods, in the project. */
const FOLDER = "docs/methods";
const PAGE = /^(evaluation-[a-z-]+)\.md$/;

/** Pages that explain evaluation, by name; found once, as the project stands. */
export type MethodTexts = { readonly names: readonly string[]; readonly read: (name: string) => string | null };

/** `root`: the folder of the program. */
export const methodTexts = (root: string): MethodTexts => {
  const names = readdirSync(join(root, FOLDER)).flatMap((file) => PAGE.exec(file)?.[1] ?? []);
  return { names, read: (name) => (names.includes(name) ? readFileSync(join(root, FOLDER, `${name}.md`), "utf8") : null) };
};
