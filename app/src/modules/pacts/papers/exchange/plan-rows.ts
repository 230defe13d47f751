import type { Translate } from "../../../../messages/index.ts";
import type { ActionSheet } from "../../sheets/action-sheet.ts";
import { codedRows, columnsOf } from "./columns.ts";
import type { SheetTable } from "./exchange.ts";
import type { ExchangeColumn } from "./exchange-column.ts";
import type { FaultCode, RowFault } from "./import-plan.ts";
import { typedRow } from "./read-cells.ts";
import type { ReadRow } from "./read-rows.ts";

/** The rows of a file that change something of an action, and how to say what is wrong with one of them. */
export type ChangedRows = {
  readonly sheet: ActionSheet;
  readonly rows: readonly ReadRow[];
  readonly fault: (row: ReadRow, code: FaultCode, field?: string, value?: string) => void;
};

const keyOf = (columns: readonly ExchangeColumn[], typed: Readonly<Record<string, string>>): string =>
  JSON.stringify(columns.filter(({ field }) => field !== "_revision").map(({ field }) => typed[field] ?? ""));

/** Compares the rows of each action with what is kept, and keeps the actions that differ; whose sheet was changed since is a fault. */
export const changedRows = (t: Translate, table: SheetTable, read: readonly ReadRow[], faults: RowFault[]): ChangedRows[] => {
  const columns = columnsOf(t, table);
  const labelOf = new Map(columns.map(({ field, label }) => [field, label]));
  const bySheet = new Map<ActionSheet, ReadRow[]>();
  for (const row of read) {
    const held = bySheet.get(row.sheet);
    if (held) held.push(row);
    else bySheet.set(row.sheet, [row]);
  }
  const fault: ChangedRows["fault"] = ({ row, typed, sheet }, code, field, value) =>
    faults.push({
      table,
      row,
      code,
      column: field === undefined ? null : (labelOf.get(field) ?? null),
      value: value ?? (field ? (typed[field] ?? "") : ""),
      ...(code === "changed-since" ? { action: sheet.action.label } : {}),
    });
  const isFixed = ({ readOnly }: ExchangeColumn) => readOnly === true;
  return [...bySheet].flatMap(([sheet, rows]): ChangedRows[] => {
    const kept = codedRows(t, [sheet], table).map(({ cells }) => typedRow(columns, cells));
    const same = (typed: readonly Readonly<Record<string, string>>[]) =>
      typed
        .map((one) => keyOf(columns, one))
        .toSorted()
        .join("\n");
    if (same(rows.map(({ typed }) => typed)) === same(kept)) return [];
    const head = typedRow(
      columns,
      columns.map(({ readOnly, field, of }) => (readOnly === true || field === "_revision" ? of({ sheet }) : null)),
    );
    let isSound = true;
    for (const row of rows) {
      const fixed = columns.filter(isFixed).find(({ field }) => row.typed[field] !== head[field]);
      if (fixed) fault(row, "read-only", fixed.field);
      else if (row.typed["_revision"] !== head["_revision"]) fault(row, "changed-since", "_revision");
      else continue;
      isSound = false;
    }
    return isSound ? [{ sheet, rows, fault }] : [];
  });
};

/** Things in the order of those that were there before, the new ones last. */
export const inOrderOf = <Thing extends { readonly id: string }>(
  before: readonly { readonly id: string }[],
  things: readonly Thing[],
): Thing[] => {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  return things.toSorted((a, b) => (places.get(a.id) ?? places.size) - (places.get(b.id) ?? places.size));
};
