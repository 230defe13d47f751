import { and, desc, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { type Notes, notesOf } from "../notes.ts";
import type { Action, Axis } from "../pact.schema.ts";
import { loadPact, type PactRow } from "../pacts.repository.ts";
import { publicContent } from "../public-content.ts";
import { linesBehind } from "../swot/behind.repository.ts";
import type { SwotLine } from "../swot/line.ts";
import type { ActionSheet } from "./action-sheet.ts";
import { sheetsOf } from "./sheets.repository.ts";

/** Who wrote the sheet last, and when. */
export type Kept = { readonly at: Date; readonly actor: string | null };

/** One action of a pact as its page shows it: what is announced with its passages, what is kept, and the sheets beside it. */
export type SheetView = {
  readonly head: PactRow;
  readonly sheet: ActionSheet;
  readonly sheets: readonly ActionSheet[];
  readonly announced: Action;
  readonly axis: Axis | null;
  readonly notes: Notes;
  readonly kept: Kept | null;
  /** The lines of the diagnosis that led to it. */
  readonly behind: readonly SwotLine[];
};

const lastKept = async (sql: Sql, tenant: string, actionId: string): Promise<Kept | null> => {
  const [row] = await sql
    .select({ at: audit.at, actor: audit.actor })
    .from(audit)
    .where(and(eq(audit.tenantId, tenant), eq(audit.table, "pact_action_sheet"), eq(audit.subject, actionId)))
    .orderBy(desc(audit.sequence))
    .limit(1);
  return row ?? null;
};

/** The view of one action; null when the pact has none of this identifier. */
export const sheetView = async (sql: Sql, head: PactRow, actionId: string): Promise<SheetView | null> => {
  const { tenantId, id } = head;
  const sheets = await sheetsOf(sql, tenantId, id);
  const sheet = sheets.find(({ action }) => action.id === actionId);
  if (!sheet) return null;
  const stored = await loadPact(sql, head);
  const content = publicContent(stored);
  // The content lists the actions in the order of their rows.
  const announced = content.actions[stored.rows.actions.findIndex((row) => row["id"] === actionId)];
  if (!announced) return null;
  const axis = announced.axis === null ? null : (content.axes[announced.axis] ?? null);
  const cited = [announced.citations, ...(axis ? [axis.citations] : [])];
  const kept = sheet.revision === 0 ? null : await lastKept(sql, tenantId, actionId);
  return {
    head,
    sheet,
    sheets,
    announced,
    axis,
    notes: notesOf(content.sources, cited),
    kept,
    behind: await linesBehind(sql, head, actionId),
  };
};
