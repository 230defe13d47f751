import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { SECTIONS } from "./sections.ts";

/** A line of the classification: a section `C`, a division `10`, a sub-class `10.71C`. */
export type Activity = { readonly code: string; readonly label: string };

/** NAF rév. 2, by which the register says what an establishment does. */
export const CLASSIFICATION = "NAFRev2";

const lines = z.array(z.object({ id: z.string(), label: z.string() }));

/** The package writes straight apostrophes and, here and there, two spaces. */
const worded = (label: string): string => label.trim().replaceAll(/\s+/g, " ").replaceAll("'", "’").replaceAll(" ;", "\u202f;");

const require = createRequire(import.meta.url);

let read: readonly Activity[] | null = null;

const allLines = (): readonly Activity[] => {
  read ??= lines
    .parse(JSON.parse(readFileSync(require.resolve("@socialgouv/codes-naf/index.json"), "utf8")))
    .map(({ id, label }) => ({ code: id, label: worded(label) }));
  return read;
};

let labels: ReadonlyMap<string, string> | null = null;

/** What a code stands for, at whatever level; null for one that the classification does not have. */
export const activityLabel = (code: string): string | null => {
  labels ??= new Map([...SECTIONS, ...allLines()].map((line) => [line.code, line.label]));
  return labels.get(code) ?? null;
};

/** The 732 activities, in the order of their codes. */
export const activities = (): readonly Activity[] => allLines().filter(({ code }) => /^\d\d\.\d\d[A-Z]$/.test(code));

/** The 88 divisions, in the order of their codes. */
export const divisions = (): readonly Activity[] => allLines().filter(({ code }) => /^\d\d$/.test(code));

/** The section of a division or of an activity; null for a code of no section. */
export const sectionOf = (code: string): string | null => {
  const division = Number(code.slice(0, 2));
  return SECTIONS.find(({ first, last }) => division >= first && division <= last)?.code ?? null;
};
