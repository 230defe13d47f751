import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import { requiredBondColumns } from "./bond-columns.ts";
import { requiredColumns } from "./columns.ts";
import { isBondTable, isSheetTable, MOST_ROWS, type RawTable, type TableName, tableNames } from "./exchange.ts";

export type TablesRefusal =
  | { readonly code: "no-known-table"; readonly value: string }
  | { readonly code: "columns-missing"; readonly value: string; readonly columns: readonly string[] }
  | { readonly code: "too-many-rows"; readonly limit: number };

const requiredLabels = (t: Translate, table: TableName): string[] => {
  const columns = isSheetTable(table) ? requiredColumns(t, table) : isBondTable(table) ? requiredBondColumns(t, table) : [];
  return columns.map(({ label }) => label);
};

/** Which of our tables this one is: the one with which it shares most of the columns that it cannot do without. */
const tableOf = (t: Translate, { header }: RawTable): TableName | null => {
  const shared = tableNames.map((table) => {
    const labels = requiredLabels(t, table);
    return { table, share: labels.filter((label) => header.includes(label)).length / labels.length };
  });
  const best = shared.reduce((most, one) => (one.share > most.share ? one : most));
  return best.share > 0.5 ? best.table : null;
};

/** A table of a file, and which of ours it is. */
type Known = { readonly table: TableName; readonly raw: RawTable };

/** The tables of a file that are ours, or what stands in the way of reading them. */
export const knownTables = (t: Translate, tables: readonly RawTable[]): Result<readonly Known[], TablesRefusal> => {
  const known: Known[] = [];
  for (const raw of tables) {
    const table = tableOf(t, raw);
    if (!table) continue;
    const columns = requiredLabels(t, table).filter((label) => !raw.header.includes(label));
    if (columns.length > 0) return refuse({ code: "columns-missing", value: raw.name, columns });
    known.push({ table, raw });
  }
  const rows = known.reduce((count, { raw }) => count + raw.rows.length, 0);
  if (rows > MOST_ROWS) return refuse({ code: "too-many-rows", limit: MOST_ROWS });
  return known.length === 0 ? refuse({ code: "no-known-table", value: tables.map(({ name }) => name).join(", ") }) : ok(known);
};
