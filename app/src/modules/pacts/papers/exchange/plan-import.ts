import { ok, type Result } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import type { ActionSheet } from "../../sheets/action-sheet.ts";
import type { BondsFile } from "./bond-columns.ts";
import { isBondTable, isSheetTable, type RawTable, tableNames } from "./exchange.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { ImportReading } from "./import-reading.ts";
import { knownTables, type TablesRefusal } from "./known-tables.ts";
import { planBonds } from "./plan-bonds.ts";
import { planSheets } from "./plan-sheets.ts";

/** What a pact is before a file changes it. */
export type ImportFile = BondsFile & { readonly sheets: readonly ActionSheet[] };

/**
 * What the tables of a file would change of a pact, and every row that cannot be taken. An action that has no row in a table keeps
 * what it has there; of one that has rows there, what is no longer told is gone.
 */
export const planImport = (
  t: Translate,
  pact: ImportFile,
  tables: readonly RawTable[],
  given: Pick<ImportReading, "newId" | "today" | "places">,
): Result<ImportPlan, TablesRefusal> => {
  const known = knownTables(t, tables);
  if (!known.ok) return known;
  const ofSheets = known.value.flatMap(({ table, raw }) => (isSheetTable(table) ? [{ table, raw }] : []));
  const ofBonds = known.value.flatMap(({ table, raw }) => (isBondTable(table) ? [{ table, raw }] : []));
  const sheets = planSheets(t, pact.sheets, ofSheets, given);
  const bonds = planBonds(t, pact, ofBonds);
  return ok({
    ...sheets,
    rows: sheets.rows + bonds.rows,
    faults: [...sheets.faults, ...bonds.faults].toSorted(
      (a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table) || a.row - b.row,
    ),
    things: bonds.differences,
    bondChanges: bonds.changes,
  });
};
