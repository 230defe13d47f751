import { ok, type Result, refuse } from "@levier/kernel";
import { isoDayOf } from "../../sensible-day.ts";
import { readFrenchNumber } from "../read-sheet.ts";
import {
  MOST_ENTRIES,
  type SheetDocument,
  type SheetIndicator,
  type SheetPlace,
  sheetDocument,
  sheetIndicator,
  sheetPlace,
} from "./content.ts";

const SEPARATOR = "\u00a0; ";

/** The lines of a text that hold something. */
export const linesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A list told one entry a line; refused with the first line that tells none. */
export const readLines = <Entry>(text: string, read: (line: string) => Entry | null): Result<readonly Entry[], string> => {
  const entries: Entry[] = [];
  for (const line of linesIn(text)) {
    const entry = read(line);
    if (entry === null || entries.length === MOST_ENTRIES) return refuse(line);
    entries.push(entry);
  }
  return ok(entries);
};

/** The parts of a line, « a ; b ; c » or cells that were pasted; null when there are more than `most`. */
const partsIn = (line: string, most: number): (string | null)[] | null => {
  const parts = line.split(/[;\t]/).map((part) => part.trim() || null);
  while (parts.length > most && parts.at(-1) === null) parts.pop();
  return parts.length > most ? null : parts;
};

const readNumber = (text: string | null | undefined): number | null | undefined => {
  if (text === null || text === undefined) return null;
  const minus = /^[-−]/.test(text);
  const value = readFrenchNumber(minus ? text.slice(1) : text);
  return value === null ? undefined : Number((minus ? -value : value).toFixed(6)) || 0;
};

/** « logements rénovés ; logements ; 0 ; 41 »: name, unit, baseline, target. */
export const readIndicator = (line: string): SheetIndicator | null => {
  const parts = partsIn(line, 4);
  if (!parts) return null;
  const [name, unit = null, start, aimed] = parts;
  const read = sheetIndicator.safeParse({ name, unit, baseline: readNumber(start), target: readNumber(aimed) });
  return read.success ? read.data : null;
};

/** An address that a browser opens; anything else is the name of a file. */
export const isAddress = (where: string): boolean => /^https?:\/\/[^\s]+$/i.test(where) && URL.canParse(where);

/** « Étude de sol ; https://exemple.fr/sol.pdf ; 2026-03-14 »: label, address or name of a file, day. */
export const readDocument = (line: string): SheetDocument | null => {
  const parts = partsIn(line, 3);
  if (!parts) return null;
  const [label, where = null, on] = parts;
  const read = sheetDocument.safeParse({ label, where, on: on ? isoDayOf(on) : null });
  const isRefused = where !== null && /^[a-z][a-z0-9+.-]*:/i.test(where) && !isAddress(where);
  return read.success && !isRefused ? read.data : null;
};

const joined = (parts: readonly (string | null)[]): string => {
  const last = parts.findLastIndex((part) => part !== null);
  return parts
    .slice(0, last + 1)
    .map((part) => part ?? "")
    .join(SEPARATOR);
};
/** All the decimals that were told, where a page would round them. */
const number = (value: number | null): string | null => (value === null ? null : String(value).replace(".", ",").replace("-", "−"));

export const indicatorLine = ({ name, unit, baseline, target }: SheetIndicator): string =>
  joined([name, unit, number(baseline), number(target)]);
export const documentLine = ({ label, where, on }: SheetDocument): string => joined([label, where, on]);

/** « Strasbourg (67482) »: the code as people write it, without its prefix. */
export const placeLine = ({ code, name }: SheetPlace): string => `${name} (${code.replace(/^(?:com|epci)-/, "")})`;

/** An entry of a list of a sheet, whichever list it is of, in the words of its form. */
export const entryWords = (entry: unknown): string => {
  const [place, indicator, document] = [sheetPlace.safeParse(entry), sheetIndicator.safeParse(entry), sheetDocument.safeParse(entry)];
  if (place.success) return placeLine(place.data);
  if (indicator.success) return indicatorLine(indicator.data);
  return document.success ? documentLine(document.data) : String(entry);
};
