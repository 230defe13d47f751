import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import { climb } from "../../ladder/ladder.ts";
import { cycleOf } from "../../milestones/milestones.ts";
import { type ActionSheet, climbing } from "../../sheets/action-sheet.ts";
import { contentFault } from "../../sheets/content/content-faults.ts";
import { columnsOf, requiredColumns } from "./columns.ts";
import { differencesOf } from "./differences.ts";
import { MOST_ROWS, type RawTable, type TableName, tableNames } from "./exchange.ts";
import type { ImportPlan, PlannedChange, RowFault } from "./import-plan.ts";
import { type ActionChange, planAction } from "./plan-actions.ts";
import { planLines } from "./plan-lines.ts";
import { planMilestones } from "./plan-milestones.ts";
import { type ChangedRows, changedRows } from "./plan-rows.ts";
import { type ReadRow, readRows } from "./read-rows.ts";

export type TablesRefusal =
  | { readonly code: "no-known-table"; readonly value: string }
  | { readonly code: "columns-missing"; readonly value: string; readonly columns: readonly string[] }
  | { readonly code: "too-many-rows"; readonly limit: number };

/** Which of our tables this one is: the one with which it shares most of the columns that it cannot do without. */
const tableOf = (t: Translate, { header }: RawTable): TableName | null => {
  const shared = tableNames.map((table) => {
    const labels = requiredColumns(t, table).map(({ label }) => label);
    return { table, share: labels.filter((label) => header.includes(label)).length / labels.length };
  });
  const best = shared.reduce((most, one) => (one.share > most.share ? one : most));
  return best.share > 0.5 ? best.table : null;
};

type Known = { readonly table: TableName; readonly raw: RawTable };

const knownTables = (t: Translate, tables: readonly RawTable[]): Result<readonly Known[], TablesRefusal> => {
  const known: Known[] = [];
  for (const raw of tables) {
    const table = tableOf(t, raw);
    if (!table) continue;
    const columns = requiredColumns(t, table).flatMap(({ label }) => (raw.header.includes(label) ? [] : [label]));
    if (columns.length > 0) return refuse({ code: "columns-missing", value: raw.name, columns });
    known.push({ table, raw });
  }
  const rows = known.reduce((count, { raw }) => count + raw.rows.length, 0);
  if (rows > MOST_ROWS) return refuse({ code: "too-many-rows", limit: MOST_ROWS });
  return known.length === 0 ? refuse({ code: "no-known-table", value: tables.map(({ name }) => name).join(", ") }) : ok(known);
};

type Changed = { after: ActionSheet; change: PlannedChange; action?: ActionChange; milestoneRow?: ReadRow };

type Planning = {
  readonly actions: ReadonlySet<string>;
  readonly everyMilestone: ReadonlySet<string>;
  readonly newId: () => string;
  readonly today: string;
};

/** What the changed rows of one action in one table make of it; null when one of them cannot be taken. */
const planned = (
  table: TableName,
  rows: ChangedRows,
  { actions, everyMilestone, newId, today }: Planning,
  one: Changed,
): Changed | null => {
  const { after, change } = one;
  if (table === "actions") {
    const action = planAction(rows, actions, today);
    if (!action) return null;
    const { ownerMemberId, places, ...fields } = action.fields;
    const stage = action.stage ? { stage: action.stage } : {};
    return { ...one, action, after: { ...after, fields: action.fields }, change: { ...change, fields, ...stage } };
  }
  if (table === "financing") {
    const lines = planLines(rows, newId, today);
    if (!lines) return null;
    return { ...one, after: { ...after, lines }, change: { ...change, lines: lines.map(({ memberId, ...line }) => line) } };
  }
  const milestones = planMilestones(rows, everyMilestone, newId);
  const [milestoneRow] = rows.rows;
  if (!milestones || !milestoneRow) return null;
  const told = milestones.map((milestone) => ({ ...milestone, after: [...milestone.after] }));
  return { ...one, milestoneRow, after: { ...after, milestones }, change: { ...change, milestones: told } };
};

/** What can only be judged once all the tables are read: the gate of a stage looks at the money, a ring goes over several actions. */
const judge = (t: Translate, sheets: readonly ActionSheet[], changed: ReadonlyMap<string, Changed>): RowFault[] => {
  const faults: RowFault[] = [];
  for (const one of changed.values()) {
    const { action } = one;
    if (!action?.stage) continue;
    const climbed = climb(climbing(one.after), action.stage.to, action.stage.reason);
    const value = t(`pacts.stage.${action.stage.to}`);
    if (climbed.ok) one.after = { ...one.after, stage: climbed.value, stageReason: action.stage.reason.trim() || null };
    else faults.push({ table: "actions", row: action.row.row, code: "stage-refused", column: t("papers.column.stage"), value });
  }
  for (const { action, after, change } of changed.values()) {
    const beside = sheets.map((sheet) => (sheet.action.id === change.actionId ? sheet : (changed.get(sheet.action.id)?.after ?? sheet)));
    const fault = action ? contentFault(beside, change.actionId, after.fields) : null;
    if (!fault || !action) continue;
    const [column, value] =
      fault.code === "number-taken" ? (["number", fault.number] as const) : (["dependsOn", fault.labels.join(" → ")] as const);
    faults.push({ table: "actions", row: action.row.row, code: fault.code, column: t(`papers.column.${column}`), value });
  }
  const ring = cycleOf(sheets.flatMap(({ action, milestones }) => changed.get(action.id)?.after.milestones ?? milestones));
  const first =
    ring && [...changed.values()].find(({ after, milestoneRow }) => milestoneRow && after.milestones.some(({ id }) => ring.includes(id)));
  if (first?.milestoneRow) {
    const column = t("papers.column.after");
    faults.push({ table: "milestones", row: first.milestoneRow.row, code: "milestone-cycle", column, value: ring?.join(" ") ?? "" });
  }
  return faults;
};

/**
 * What the tables of a file would change of a pact's sheets, and every row that cannot be taken. An action that has no row in a
 * table keeps what it has there; of one that has rows there, what is no longer told is gone.
 */
export const planImport = (
  t: Translate,
  sheets: readonly ActionSheet[],
  tables: readonly RawTable[],
  { newId, today }: Pick<Planning, "newId" | "today">,
): Result<ImportPlan, TablesRefusal> => {
  const known = knownTables(t, tables);
  if (!known.ok) return known;
  const sheetOf = new Map(sheets.map((sheet) => [sheet.action.id, sheet]));
  const everyMilestone = new Set(sheets.flatMap(({ milestones }) => milestones.map(({ id }) => id)));
  const actions = new Set(sheetOf.keys());
  const faults: RowFault[] = [];
  const changed = new Map<string, Changed>();
  let rows = 0;
  for (const { table, raw } of known.value) {
    const read = readRows(table, columnsOf(t, table), raw, sheetOf);
    rows += read.rows;
    faults.push(...read.faults);
    for (const changes of changedRows(t, table, read.read, faults)) {
      const { sheet } = changes;
      const { id: actionId } = sheet.action;
      const before = changed.get(actionId) ?? { after: sheet, change: { actionId, revision: sheet.revision } };
      const one = planned(table, changes, { actions, everyMilestone, newId, today }, before);
      if (one && !read.spoiled.has(sheet)) changed.set(actionId, one);
    }
  }
  faults.push(...judge(t, sheets, changed));
  const differing = [...changed.values()].flatMap(({ after, change }) => {
    const before = sheetOf.get(change.actionId);
    const differences = before ? differencesOf(t, before, after) : [];
    return differences.length === 0 ? [] : [{ change, told: { actionId: change.actionId, label: after.action.label, differences } }];
  });
  return ok({
    rows,
    faults: faults.toSorted((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table) || a.row - b.row),
    differences: differing.map(({ told }) => told),
    changes: differing.map(({ change }) => change),
  });
};
