import { rowsAt } from "../../../platform/audit/history.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { endOfDay } from "../amendments/moments.ts";
import { addEuros } from "../financing/financing-plan.ts";
import type { Totals } from "./contents/money-by-year.ts";

/** The money of a pact at the end of a day at Paris, from the audit; what another contract counted then, and actions given up, are left out. */
export const moneyAt = async (sql: Sql, pact: { readonly tenantId: string; readonly id: string }, day: string): Promise<Totals> => {
  const tables = await rowsAt(sql, { tenant: pact.tenantId, thread: pact.id }, endOfDay(day));
  const isDropped = (action: unknown): boolean => tables.get("pact_action_sheet")?.get(String(action))?.["stage"] === "abandoned";
  const lines = [...(tables.get("pact_financing_line") ?? [])];
  const elsewhere = new Set(lines.flatMap(([id, row]) => (row["countedIn"] || isDropped(row["actionId"]) ? [id] : [])));
  const years = [...(tables.get("pact_financing_year")?.values() ?? [])].filter((row) => !elsewhere.has(String(row["lineId"])));
  const sumOf = (status: keyof Totals): number => addEuros(years.map((row) => Number(row[status] ?? 0)));
  return { planned: sumOf("planned"), committed: sumOf("committed"), paid: sumOf("paid") };
};
