import { unguarded } from "../../../../platform/csv.ts";
import type { CellValue } from "../../../../platform/papers/formats/to-xlsx.ts";
import { UNKEPT } from "../../../../platform/papers/formats/xml.ts";
import { MOST_EUROS } from "../../financing/financing-plan.ts";
import { isSensibleDay } from "../../sensible-day.ts";
import { readFrenchNumber } from "../../sheets/read-sheet.ts";

/** Texts as they are compared: whatever the line ends of a program, without the blanks around and what no document holds. */
export const plain = (text: string): string => text.replace(/\r\n?/g, "\n").replace(UNKEPT, " ").trim();

export const cellKinds = ["text", "money", "percent", "count", "day", "choice"] as const;
export type CellKind = (typeof cellKinds)[number];

const twoDigits = (text: string): string => text.padStart(2, "0");

/** `2026-03-14`, `14/03/2026`, a day of a spreadsheet: the same day; anything else is none. */
const readDay = (raw: string): string | null => {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(raw);
  const told = french ? `${french[3]}-${twoDigits(french[2] ?? "")}-${twoDigits(french[1] ?? "")}` : raw.replace(/T00:00.*$/, "");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(told)) return null;
  const at = new Date(`${told}T00:00:00Z`);
  return !isSensibleDay(told) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== told ? null : told;
};

const asText = (raw: unknown): string => {
  if (raw === null || raw === undefined) return "";
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? "" : raw.toISOString();
  return unguarded(plain(String(raw)));
};

const readNumber = (raw: unknown): number | null => {
  if (typeof raw === "number") return Number.isFinite(raw) && raw >= 0 ? raw : null;
  return readFrenchNumber(asText(raw).replace(/%$/, ""));
};

/** « 120.000 » and « 120,000 »: a hundred and twenty, or as many thousands, by the country of the program that wrote it. */
const isEitherWay = (text: string): boolean => /^\d{1,3}[.,]\d{3}$/.test(text.replace(/[\s\u00a0\u202f€]/g, ""));

/** To the cent, to the millionth of a per cent: what a spreadsheet adds in the last decimals is not a change. */
const toPlaces = (value: number, places: number): string => String(Number(value.toFixed(places)));

const PLACES: Readonly<Partial<Record<CellKind, number>>> = { money: 2, percent: 6, count: 6 };
/** A cell in the one writing that forms read, whatever the program that saved it; null when it holds no such value. */
export const readCell = (kind: CellKind, raw: unknown, choices: ReadonlyMap<string, string> = new Map()): string | null => {
  const text = asText(raw);
  if (text === "") return "";
  if (kind === "text") return text;
  if (kind === "day") return readDay(text);
  if (kind === "choice") return choices.get(text.toLowerCase()) ?? null;
  if (kind === "money" && typeof raw !== "number" && isEitherWay(text)) return null;
  const value = readNumber(raw);
  return value === null || value > MOST_EUROS ? null : toPlaces(value, PLACES[kind] ?? 0);
};

/** How a value is shown to a person who compares: the cell as it is written. */
export const shownCell = (value: CellValue): string => (value === null ? "" : typeof value === "number" ? String(value) : value);
