import type { Translate } from "../../../../messages/index.ts";
import { climb } from "../../ladder/ladder.ts";
import { cycleOf } from "../../milestones/milestones.ts";
import { type ActionSheet, climbing } from "../../sheets/action-sheet.ts";
import { contentFault } from "../../sheets/content/content-faults.ts";
import { columnsOf } from "./columns.ts";
import { differencesOf } from "./differences.ts";
import type { RawTable, SheetTable } from "./exchange.ts";
import type { ImportPlan, PlannedChange, RowFault } from "./import-plan.ts";
import type { ImportReading } from "./import-reading.ts";
import { type ActionChange, planAction } from "./plan-actions.ts";
import { planLines } from "./plan-lines.ts";
import { planMilestones } from "./plan-milestones.ts";
import { type ChangedRows, changedRows } from "./plan-rows.ts";
import { type ReadRow, readRows } from "./read-rows.ts";

type Changed = { after: ActionSheet; change: PlannedChange; action?: ActionChange; milestoneRow?: ReadRow };

/** What the changed rows of one action in one table make of it; null when one of them cannot be taken. */
const planned = (table: SheetTable, rows: ChangedRows, planning: ImportReading, one: Changed): Changed | null => {
  const { everyMilestone, newId, today } = planning;
  const { after, change } = one;
  if (table === "actions") {
    const action = planAction(rows, planning);
    if (!action) return null;
    const { ownerMemberId, ...fields } = action.fields;
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

type SheetsPlan = Pick<ImportPlan, "rows" | "differences" | "changes" | "askedPlaces"> & { readonly faults: readonly RowFault[] };

/** What tables would change of the sheets of a pact, and every row that cannot be taken. */
export const planSheets = (
  t: Translate,
  sheets: readonly ActionSheet[],
  tables: readonly { readonly table: SheetTable; readonly raw: RawTable }[],
  given: Pick<ImportReading, "newId" | "today" | "places">,
): SheetsPlan => {
  const sheetOf = new Map(sheets.map((sheet) => [sheet.action.id, sheet]));
  const askedPlaces = new Set<string>();
  const planning: ImportReading = {
    ...given,
    actions: new Set(sheetOf.keys()),
    everyMilestone: new Set(sheets.flatMap(({ milestones }) => milestones.map(({ id }) => id))),
    askPlace: (line) => askedPlaces.add(line),
  };
  const faults: RowFault[] = [];
  const changed = new Map<string, Changed>();
  let rows = 0;
  for (const { table, raw } of tables) {
    const read = readRows(table, columnsOf(t, table), raw, sheetOf);
    rows += read.rows;
    faults.push(...read.faults);
    for (const changes of changedRows(t, table, read.read, faults)) {
      const { sheet } = changes;
      const { id: actionId } = sheet.action;
      const before = changed.get(actionId) ?? { after: sheet, change: { actionId, revision: sheet.revision } };
      const one = planned(table, changes, planning, before);
      if (one && !read.spoiled.has(sheet)) changed.set(actionId, one);
    }
  }
  faults.push(...judge(t, sheets, changed));
  const differing = [...changed.values()].flatMap(({ after, change }) => {
    const before = sheetOf.get(change.actionId);
    const differences = before ? differencesOf(t, before, after) : [];
    return differences.length === 0 ? [] : [{ change, told: { actionId: change.actionId, label: after.action.label, differences } }];
  });
  return {
    rows,
    faults,
    askedPlaces: [...askedPlaces],
    differences: differing.map(({ told }) => told),
    changes: differing.map(({ change }) => change),
  };
};
