import { paidAhead } from "../../financing/money-ahead.ts";
import type { KeptLine } from "../../sheets/action-sheet.ts";
import { readLine } from "../../sheets/read-sheet.ts";
import { type ChangedRows, inOrderOf } from "./plan-rows.ts";
import type { ReadRow } from "./read-rows.ts";

const HEAD = ["financer", "type", "form", "maximumRate", "ceiling", "countedIn", "scheme", "saidIn", "saidOn", "toldShare"] as const;
const MONEY = ["_planned", "_committed", "_paid"] as const;
/** As many as a line may hold. */
const YEARS = 60;

const headOf = ({ typed }: ReadRow): string => JSON.stringify(HEAD.map((field) => typed[field] ?? ""));

/** The rows that tell one line: those of its identifier, or, of a new one, those that say the same of it. */
const grouped = (rows: readonly ReadRow[]): ReadRow[][] => {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = row.typed["_line"] || headOf(row);
    const held = groups.get(key);
    if (held) held.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
};

const isYear = (text: string): boolean => /^\d{4}$/.test(text) && Number(text) >= 1980 && Number(text) <= 2100;

/** Whether each row of a line tells a year of it, once; a line without money has one row, without a year. */
const areYears = (rows: readonly ReadRow[], fault: ChangedRows["fault"]): boolean => {
  const seen = new Set<string>();
  let isSound = true;
  const wrong = (...told: Parameters<ChangedRows["fault"]>) => {
    fault(...told);
    isSound = false;
  };
  const [first] = rows;
  for (const row of rows) {
    const year = row.typed["_year"] ?? "";
    const isEmpty = MONEY.every((field) => row.typed[field] === "");
    if (first && headOf(row) !== headOf(first)) wrong(row, "line-disagrees", "financer");
    else if (year === "" && (!isEmpty || rows.length > 1)) wrong(row, "missing", "_year");
    else if (year !== "" && !isYear(year)) wrong(row, "not-a-value", "_year");
    else if (year !== "" && seen.has(year)) wrong(row, "duplicate-year", "_year");
    seen.add(year);
  }
  if (first && rows.length > YEARS) wrong(first, "too-many-years", "_year");
  return isSound;
};

/** The years of a line, as the form of a line reads them. */
const yearsOf = (rows: readonly ReadRow[]): string =>
  rows
    .filter(({ typed }) => typed["_year"] !== "")
    .map(({ typed }) => [typed["_year"], ...MONEY.map((field) => typed[field])].join(";"))
    .join("\n");

/** Told by a document of a day that is not come. */
const isEarly = ({ saidOn }: KeptLine, today: string): boolean => saidOn !== null && saidOn > today;

/** All the lines of an action as its changed rows tell them, on the day `today`; null when one cannot be taken. Lines that have no row are gone. */
export const planLines = ({ sheet, rows, fault }: ChangedRows, newId: () => string, today: string): KeptLine[] | null => {
  const known = new Map(sheet.lines.map((line) => [line.id, line]));
  const readGroup = (first: ReadRow, group: readonly ReadRow[], id: string): KeptLine | null => {
    const line = readLine({ ...first.typed, years: yearsOf(group) }, id);
    if (line.ok && !isEarly(line.value, today)) return line.value;
    if (line.ok) fault(first, "said-in-future", "saidOn");
    else fault(first, first.typed[line.error.field] === "" ? "missing" : "not-a-value", line.error.field);
    return null;
  };
  const isPaidAhead = (before: KeptLine | undefined, line: KeptLine, group: readonly ReadRow[]): boolean => {
    const ahead = paidAhead(before ? [before] : [], [line], today);
    const row = group.find(({ typed }) => Number(typed["_year"]) === ahead?.year);
    if (row) fault(row, "paid-in-future", "_paid");
    return row !== undefined;
  };
  const lineOf = (first: ReadRow, group: readonly ReadRow[]): KeptLine | null => {
    const id = first.typed["_line"] ?? "";
    const before = known.get(id);
    if (!areYears(group, fault)) return null;
    if (id !== "" && !before) {
      for (const row of group) fault(row, "unknown-line", "_line");
      return null;
    }
    const line = readGroup(first, group, id === "" ? newId() : id);
    if (line && isPaidAhead(before, line, group)) return null;
    return line && { ...line, memberId: before?.financer === line.financer ? before.memberId : null };
  };
  const read = grouped(rows).flatMap((group) => group.slice(0, 1).map((first) => lineOf(first, group)));
  const lines = read.filter((line) => line !== null);
  return lines.length < read.length ? null : inOrderOf(sheet.lines, lines);
};
