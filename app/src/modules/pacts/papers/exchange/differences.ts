import type { Translate } from "../../../../messages/index.ts";
import type { CellValue } from "../../../../platform/papers/formats/to-xlsx.ts";
// Not by the index of the interface: the worker that reads tables knows nothing of pages.
import { formatDate } from "../../../../ui/format-date.ts";
import { formatEuros, formatNumber } from "../../../../ui/format-number.ts";
import type { ActionSheet } from "../../sheets/action-sheet.ts";
import { shownCell } from "./cells.ts";
import { codedRows, columnsOf } from "./columns.ts";
import { type SheetTable, sheetTables } from "./exchange.ts";
import type { ExchangeColumn } from "./exchange-column.ts";
import type { Difference } from "./import-plan.ts";
import { typedValue } from "./read-cells.ts";

const shown = <Row>({ words, kind }: ExchangeColumn<Row>, value: CellValue): string => {
  if (typeof value === "number" && kind === "money") return formatEuros(value);
  if (typeof value === "number" && kind === "percent") return formatNumber(value, "%");
  if (typeof value === "string" && kind === "day") return formatDate(value);
  return typeof value === "string" ? (words?.get(value) ?? value) : shownCell(value);
};

/** What tells a row from the others of its action. */
const KEYS: Readonly<Record<SheetTable, readonly string[]>> = {
  actions: [],
  financing: ["_line", "_year"],
  milestones: ["_milestone"],
};
/** Columns that say which row it is, to a person. */
const NAMES: Readonly<Record<SheetTable, readonly string[]>> = { actions: [], financing: ["financer", "_year"], milestones: ["label"] };
/** Not worth telling: which row it is, and how often it was written. */
const isTold = <Row>({ field, readOnly }: ExchangeColumn<Row>): boolean =>
  readOnly !== true && !["_action", "_revision", "_line", "_milestone", "_id", "_version"].includes(field);

type Cells = readonly CellValue[];

const whole = <Row>(columns: readonly ExchangeColumn<Row>[], cells: Cells): string =>
  columns
    .flatMap((column, place) =>
      isTold(column) && (cells[place] ?? null) !== null ? [`${column.label}\u00a0: ${shown(column, cells[place] ?? null)}`] : [],
    )
    .join("\u202f; ");

/** What differs between two states of a row, column by column, or the whole row that came or went. `name`: which row, among others. */
export const rowDifferences = <Row>(
  columns: readonly ExchangeColumn<Row>[],
  was: Cells | null,
  is: Cells | null,
  { name, added, removed }: { readonly name: string; readonly added: string; readonly removed: string },
): Difference[] => {
  if (!was || !is) return [{ what: is ? added : removed, before: was ? whole(columns, was) : "", after: is ? whole(columns, is) : "" }];
  return columns.flatMap((column, place): Difference[] => {
    const [from, to] = [was[place] ?? null, is[place] ?? null];
    if (!isTold(column) || typedValue(column, from) === typedValue(column, to)) return [];
    return [{ what: name === "" ? column.label : `${name}\u00a0: ${column.label}`, before: shown(column, from), after: shown(column, to) }];
  });
};

const ofTable = (t: Translate, table: SheetTable, before: ActionSheet, after: ActionSheet): Difference[] => {
  const columns = columnsOf(t, table);
  const shownAt = (cells: readonly CellValue[], field: string): string => {
    const place = columns.findIndex((column) => column.field === field);
    const column = columns[place];
    return column ? shown(column, cells[place] ?? null) : "";
  };
  const keyed = (sheet: ActionSheet) =>
    new Map(codedRows(t, [sheet], table).map(({ cells }) => [KEYS[table].map((field) => shownAt(cells, field)).join("|"), cells]));
  const nameOf = (cells: readonly CellValue[]): string =>
    NAMES[table]
      .map((field) => shownAt(cells, field))
      .filter((name) => name !== "")
      .join(", ");
  const [old, now] = [keyed(before), keyed(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): Difference[] => {
    const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
    const name = nameOf(is ?? was ?? []);
    const [added, removed] = [t(`papers.import.added.${table}`, { name }), t(`papers.import.removed.${table}`, { name })];
    return rowDifferences(columns, was, is, { name, added, removed });
  });
};

/** Everything that differs between two states of an action, in the words and the order of its tables. */
export const differencesOf = (t: Translate, before: ActionSheet, after: ActionSheet): Difference[] =>
  sheetTables.flatMap((table) => ofTable(t, table, before, after));
