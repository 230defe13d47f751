import { and, asc, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Gap } from "../gaps.ts";
import { isOf } from "../is-of.ts";
import { pactAction } from "../pacts.tables.ts";
import { axesOf } from "../sheets/add-action.ts";
import { pactActionSheet } from "../sheets/sheets.tables.ts";
import { swotLinesOf } from "./lines.repository.ts";
import { openQuestions, type SwotGround } from "./swot-gaps.ts";

/** The axes and actions that a line of the diagnosis of a pact may lead to, in the order of the text. */
export const groundOf = async (sql: Sql, tenant: string, pactId: string): Promise<SwotGround> => {
  const actions = await sql
    .select({
      id: pactAction.id,
      label: pactAction.label,
      axis: pactAction.axisId,
      told: pactAction.stage,
      kept: pactActionSheet.stage,
    })
    .from(pactAction)
    .leftJoin(pactActionSheet, and(eq(pactActionSheet.tenantId, pactAction.tenantId), eq(pactActionSheet.id, pactAction.id)))
    .where(isOf(pactAction, tenant, pactId))
    .orderBy(asc(pactAction.position));
  return {
    axes: await axesOf(sql, tenant, pactId),
    actions: actions.map(({ id, label, axis, told, kept }) => ({ id, label, axis, isDropped: (kept ?? told) === "abandoned" })),
  };
};

/** What the published diagnosis of a pact leaves open. */
export const openQuestionsOf = async (
  sql: Sql,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
): Promise<readonly Gap[]> => openQuestions(await swotLinesOf(sql, tenantId, id), await groundOf(sql, tenantId, id));
