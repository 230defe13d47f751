import { rowsAt } from "../../../platform/audit/history.ts";
import type { Sql } from "../../../platform/database/database.ts";
import type { Row } from "../../../platform/platform.tables.ts";
import { financingLine } from "../financing/financing-plan.ts";
import { stageIn, textIn } from "../kept-row.ts";
import type { PactRow } from "../pacts.repository.ts";
import { type ActionSheet, type KeptLine, type KeptMilestone, noFields } from "../sheets/action-sheet.ts";
import { rowsOf, type Tables } from "./rows-of.ts";

export const SHEET_TABLES = [
  "pact_axis",
  "pact_action",
  "pact_action_sheet",
  "pact_financing_line",
  "pact_financing_year",
  "pact_milestone",
];

const byColumn = (rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(String(row[column]), [...(groups.get(String(row[column])) ?? []), row]);
  return groups;
};

/** A line as the audit kept it; none when it was kept under a rule that is no more. */
const lineIn = (row: Row, years: readonly Row[]): KeptLine[] => {
  const { financer, type, form, maximumRate, ceiling, countedIn } = row;
  const told = years.map(({ year, planned, committed, paid }) => ({ year, planned, committed, paid }));
  const line = financingLine.safeParse({ financer, type, form, maximumRate, ceiling, countedIn, years: told });
  return line.success ? [{ id: String(row["id"]), memberId: textIn(row, "memberId"), ...line.data }] : [];
};

const milestoneIn = (row: Row): KeptMilestone => ({
  id: String(row["id"]),
  label: textIn(row, "label") ?? "",
  votedOn: textIn(row, "votedOn"),
  expectedOn: textIn(row, "expectedOn"),
  doneOn: textIn(row, "doneOn"),
  days: Number(row["days"] ?? 0),
  after: Array.isArray(row["after"]) ? row["after"].map(String) : [],
});

/** What the follow-up of a pact reads of a sheet; the rest of its fields is left untold. */
const fieldsIn = (sheet: Row): ActionSheet["fields"] => ({
  ...noFields,
  owner: textIn(sheet, "owner"),
  startsOn: textIn(sheet, "startsOn"),
  endsOn: textIn(sheet, "endsOn"),
  votedStartsOn: textIn(sheet, "votedStartsOn"),
  votedEndsOn: textIn(sheet, "votedEndsOn"),
  blockedBecause: textIn(sheet, "blockedBecause"),
  unblockedWhen: textIn(sheet, "unblockedWhen"),
});

/** The sheets that rows kept by the audit tell, as far as the follow-up of a pact reads them; in the order of the text. */
export const sheetsIn = (tables: Tables): ActionSheet[] => {
  const lines = byColumn(rowsOf(tables, "pact_financing_line"), "actionId");
  const years = byColumn(rowsOf(tables, "pact_financing_year"), "lineId");
  const milestones = byColumn(rowsOf(tables, "pact_milestone"), "actionId");
  const axes = tables.get("pact_axis");
  return rowsOf(tables, "pact_action").map((row, position): ActionSheet => {
    const id = String(row["id"]);
    const sheet = tables.get("pact_action_sheet")?.get(id);
    const label = textIn(row, "label") ?? "";
    return {
      action: { id, label, axis: textIn(axes?.get(textIn(row, "axisId") ?? ""), "label"), position },
      revision: Number(sheet?.["revision"] ?? 0),
      stage: stageIn(sheet) ?? stageIn(row) ?? "idea",
      stageReason: textIn(sheet, "stageReason"),
      fields: sheet ? fieldsIn(sheet) : { ...noFields, owner: textIn(row, "owner") },
      lines: (lines.get(id) ?? []).flatMap((line) => lineIn(line, years.get(String(line["id"])) ?? [])),
      milestones: (milestones.get(id) ?? []).map(milestoneIn),
    };
  });
};

/** The sheets of a pact as they stood at a moment, from the audit. */
export const sheetsAt = async (sql: Sql, head: Pick<PactRow, "tenantId" | "id">, at: Date): Promise<ActionSheet[]> =>
  sheetsIn(await rowsAt(sql, { tenant: head.tenantId, thread: head.id }, at, SHEET_TABLES));
