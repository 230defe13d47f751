import { and, asc, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Stage } from "../pact.schema.ts";
import { pactAction, pactAxis } from "../pacts.tables.ts";
import { type ActionSheet, fieldsOf, lineOf, milestoneOf, noFields, type SheetFields } from "./action-sheet.ts";
import { pactActionSheet, pactFinancingLine, pactFinancingYear, pactMilestone } from "./sheets.tables.ts";

const grouped = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const held = groups.get(keyOf(row));
    if (held) held.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};

/** The text's own owner and stage stand until an officer writes others. */
type Announced = {
  readonly id: string;
  readonly label: string;
  readonly axis: string | null;
  readonly position: number;
  readonly stage: Stage;
  readonly owner: string | null;
};

const announcedIn = (sql: Sql, tenant: string, pactId: string): Promise<Announced[]> =>
  sql
    .select({
      id: pactAction.id,
      label: pactAction.label,
      axis: pactAxis.label,
      position: pactAction.position,
      stage: pactAction.stage,
      owner: pactAction.owner,
    })
    .from(pactAction)
    .leftJoin(pactAxis, and(eq(pactAxis.tenantId, pactAction.tenantId), eq(pactAxis.id, pactAction.axisId)))
    .where(and(eq(pactAction.tenantId, tenant), eq(pactAction.pactId, pactId)))
    .orderBy(asc(pactAction.position));

/** Every action of a pact with what is kept of it, in the order of the text: five queries, however many actions. */
export const sheetsOf = async (sql: Sql, tenant: string, pactId: string): Promise<ActionSheet[]> => {
  // One after the other: a transaction has one connection.
  const actions = await announcedIn(sql, tenant, pactId);
  const heads = await sql
    .select()
    .from(pactActionSheet)
    .where(and(eq(pactActionSheet.tenantId, tenant), eq(pactActionSheet.pactId, pactId)));
  const lineRows = await sql
    .select()
    .from(pactFinancingLine)
    .where(and(eq(pactFinancingLine.tenantId, tenant), eq(pactFinancingLine.pactId, pactId)))
    .orderBy(asc(pactFinancingLine.position));
  const yearRows = await sql
    .select()
    .from(pactFinancingYear)
    .where(and(eq(pactFinancingYear.tenantId, tenant), eq(pactFinancingYear.pactId, pactId)))
    .orderBy(asc(pactFinancingYear.year));
  const milestoneRows = await sql
    .select()
    .from(pactMilestone)
    .where(and(eq(pactMilestone.tenantId, tenant), eq(pactMilestone.pactId, pactId)))
    .orderBy(asc(pactMilestone.position));
  const headOf = new Map(heads.map((head) => [head.id, head]));
  const linesOf = grouped(lineRows, ({ actionId }) => actionId);
  const yearsOf = grouped(yearRows, ({ lineId }) => lineId);
  const milestonesOf = grouped(milestoneRows, ({ actionId }) => actionId);
  // An action that left the pact is linked no more.
  const known = new Set(actions.map(({ id }) => id));
  const linked = (fields: SheetFields): SheetFields => ({
    ...fields,
    dependsOn: fields.dependsOn.filter((id) => known.has(id)),
    contributesTo: fields.contributesTo.filter((id) => known.has(id)),
  });
  return actions.map(({ stage, owner, ...action }): ActionSheet => {
    const head = headOf.get(action.id);
    return {
      action,
      revision: head?.revision ?? 0,
      stage: head?.stage ?? stage,
      stageReason: head?.stageReason ?? null,
      fields: head ? linked(fieldsOf(head)) : { ...noFields, owner },
      lines: (linesOf.get(action.id) ?? []).map((line) => lineOf(line, yearsOf.get(line.id) ?? [])),
      milestones: (milestonesOf.get(action.id) ?? []).map(milestoneOf),
    };
  });
};
