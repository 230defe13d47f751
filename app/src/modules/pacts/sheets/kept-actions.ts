import { and, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { PactContent, Stage } from "../pact.schema.ts";
import type { ActionSheet } from "./action-sheet.ts";
import { pactActionSheet } from "./sheets.tables.ts";

/** Where officers say that an action stands, and who answers for it. */
type KeptAction = { readonly stage: Stage; readonly owner: string | null };

/** What is kept of the actions of a pact, by identifier; an action that nobody keeps is absent. */
export const keptActions = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, KeptAction>> => {
  const rows = await sql
    .select({ id: pactActionSheet.id, stage: pactActionSheet.stage, owner: pactActionSheet.owner })
    .from(pactActionSheet)
    .where(and(eq(pactActionSheet.tenantId, tenant), eq(pactActionSheet.pactId, pactId)));
  return new Map(rows.map(({ id, ...kept }) => [id, kept]));
};

/** What sheets keep of their actions, by identifier. */
export const keptIn = (sheets: readonly ActionSheet[]): ReadonlyMap<string, KeptAction> =>
  new Map(sheets.filter(({ revision }) => revision > 0).map(({ action, stage, fields }) => [action.id, { stage, owner: fields.owner }]));

/** The content with each action where officers say that it stands. `idOf`: the identifier of an action by its place. */
export const asKept = (content: PactContent, kept: ReadonlyMap<string, KeptAction>, idOf: (place: number) => unknown): PactContent => {
  if (kept.size === 0) return content;
  const actions = content.actions.map((action, place) => {
    const held = kept.get(String(idOf(place)));
    return held ? { ...action, ...held } : action;
  });
  return { ...content, actions };
};
