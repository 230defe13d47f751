import { and, eq, inArray } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { pactActionSheet, pactFinancingLine, pactFinancingYear, pactMilestone } from "./sheets.tables.ts";

/** Takes away what officers kept of actions that leave the pact; the history of the pact keeps it. */
export const dropSheets = async (write: Write, pactId: string, actionIds: readonly string[]): Promise<void> => {
  if (actionIds.length === 0) return;
  const { sql, tenant } = write;
  const ofActions = [...actionIds];
  const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
  const lines = idsOf(
    await sql
      .select({ id: pactFinancingLine.id })
      .from(pactFinancingLine)
      .where(
        and(eq(pactFinancingLine.tenantId, tenant), eq(pactFinancingLine.pactId, pactId), inArray(pactFinancingLine.actionId, ofActions)),
      ),
  );
  const years = await sql
    .select({ id: pactFinancingYear.id })
    .from(pactFinancingYear)
    .where(and(eq(pactFinancingYear.tenantId, tenant), inArray(pactFinancingYear.lineId, lines)));
  const milestones = await sql
    .select({ id: pactMilestone.id })
    .from(pactMilestone)
    .where(and(eq(pactMilestone.tenantId, tenant), eq(pactMilestone.pactId, pactId), inArray(pactMilestone.actionId, ofActions)));
  await write.remove(pactFinancingYear, idsOf(years));
  await write.remove(pactFinancingLine, lines);
  await write.remove(pactMilestone, idsOf(milestones));
  await write.remove(pactActionSheet, ofActions);
};
