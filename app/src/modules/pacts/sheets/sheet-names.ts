import { and, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { pactAction } from "../pacts.tables.ts";
import { pactFinancingLine, pactFinancingYear, pactMilestone } from "./sheets.tables.ts";

/** What the rows of the sheets of a pact are called, by table and identifier: `pact_milestone 0f…` → « Permis ». */
export const sheetNames = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, string>> => {
  const actions = await sql
    .select({ id: pactAction.id, label: pactAction.label })
    .from(pactAction)
    .where(and(eq(pactAction.tenantId, tenant), eq(pactAction.pactId, pactId)));
  const milestones = await sql
    .select({ id: pactMilestone.id, label: pactMilestone.label })
    .from(pactMilestone)
    .where(and(eq(pactMilestone.tenantId, tenant), eq(pactMilestone.pactId, pactId)));
  const lines = await sql
    .select({ id: pactFinancingLine.id, financer: pactFinancingLine.financer })
    .from(pactFinancingLine)
    .where(and(eq(pactFinancingLine.tenantId, tenant), eq(pactFinancingLine.pactId, pactId)));
  const years = await sql
    .select({ id: pactFinancingYear.id, lineId: pactFinancingYear.lineId, year: pactFinancingYear.year })
    .from(pactFinancingYear)
    .where(and(eq(pactFinancingYear.tenantId, tenant), eq(pactFinancingYear.pactId, pactId)));
  const financers = new Map(lines.map(({ id, financer }) => [id, financer]));
  return new Map([
    ...actions.map(({ id, label }) => [`pact_action_sheet ${id}`, label] as const),
    ...milestones.map(({ id, label }) => [`pact_milestone ${id}`, label] as const),
    ...lines.map(({ id, financer }) => [`pact_financing_line ${id}`, financer] as const),
    ...years.map(({ id, lineId, year }) => [`pact_financing_year ${id}`, `${financers.get(lineId) ?? ""}, ${year}`] as const),
  ]);
};
