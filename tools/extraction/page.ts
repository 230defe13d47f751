import { readFileSync, writeFileSync } from "node:fs";

const opens = (name: string): string => `<!-- measured: ${name} -->`;
const CLOSES = "<!-- end -->";

/** Puts what was measured between the marks of a page that bear its name. Tells whether the page has them. */
export const writeMeasured = (page: string, name: string, measured: string): boolean => {
  const text = readFileSync(page, "utf8");
  const start = text.indexOf(opens(name));
  const end = text.indexOf(CLOSES, start);
  if (start < 0 || end < 0) return false;
  writeFileSync(page, `${text.slice(0, start)}${opens(name)}\n${measured}\n${text.slice(end)}`);
  return true;
};
