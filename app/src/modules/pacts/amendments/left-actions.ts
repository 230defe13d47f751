import { and, eq, inArray } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { audit, type Row } from "../../../platform/platform.tables.ts";
import { moneyStatuses, totalOf } from "../financing/financing-plan.ts";
import type { PactRow } from "../pacts.repository.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import { axesOf } from "../sheets/add-action.ts";
import { bareLabel } from "../sheets/added-actions.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { reasonsOf, textOfIn, versionsOf, wholeReason } from "./amendments.repository.ts";
import { SHEET_TABLES, sheetsIn } from "./sheets-at.ts";

/** An action that a later version of the text no longer holds. */
export type LeftAction = {
  /** As it stood when it left, dropped for the reason that was told. */
  readonly sheet: ActionSheet;
  /** The first version without it, when that was published, and the amendment whose text it is, if any. */
  readonly version: number;
  readonly at: Date;
  readonly amendment: number | null;
};

const deleted = (sql: Sql, { tenantId, id }: Pick<PactRow, "tenantId" | "id">, tables: readonly string[], at: readonly Date[] = []) =>
  sql
    .select({ at: audit.at, table: audit.table, subject: audit.subject, before: audit.before })
    .from(audit)
    .where(
      and(
        eq(audit.tenantId, tenantId),
        eq(audit.thread, id),
        eq(audit.kind, "delete"),
        inArray(audit.table, [...tables]),
        at.length > 0 ? inArray(audit.at, [...at]) : undefined,
      ),
    )
    .orderBy(audit.sequence);

const hasMoney = ({ lines }: ActionSheet): boolean => moneyStatuses.some((status) => totalOf(lines, status) > 0);

/**
 * What amendments took out of a pact, so that what was promised and paid there is not forgotten with it. An action that a plain
 * correction took out was read wrong, and is told only if money stood on its sheet. One that the text tells again is there.
 */
export const leftActions = async (sql: Sql, head: Pick<PactRow, "tenantId" | "id">, now: readonly ActionSheet[]): Promise<LeftAction[]> => {
  const gone = await deleted(sql, head, ["pact_action"]);
  if (gone.length === 0) return [];
  const axes = await axesOf(sql, head.tenantId, head.id);
  const tables = new Map<string, Map<string, Row>>([
    ["pact_axis", new Map(axes.map(({ id, label }): [string, Row] => [id, { id, label }]))],
  ]);
  for (const { table, subject, before } of await deleted(
    sql,
    head,
    SHEET_TABLES,
    gone.map(({ at }) => at),
  )) {
    const rows = tables.get(table) ?? new Map<string, Row>();
    tables.set(table, before ? rows.set(subject, before) : rows);
  }
  const versions = await versionsOf(sql, head);
  const reasons = await reasonsOf(sql, head.tenantId, head.id);
  const textOf = textOfIn(reasons);
  const told = new Set(now.map(({ action }) => bareLabel(action.label)));
  return sheetsIn(tables).flatMap((sheet): LeftAction[] => {
    const { id, label } = sheet.action;
    const at = gone.find(({ subject }) => subject === id)?.at;
    const version = versions.find((one) => one.at.getTime() === at?.getTime());
    if (version === undefined || told.has(bareLabel(label))) return [];
    const amendment = textOf.get(version.version) || null;
    if (amendment === null && !hasMoney(sheet)) return [];
    const own = reasons.findLast((one) => one.version === version.version && one.actionId === id)?.reason;
    const stageReason = own ?? wholeReason(reasons, version);
    return [{ sheet: { ...sheet, stage: "abandoned", stageReason }, version: version.version, at: version.at, amendment }];
  });
};

/** The sheets of those actions. */
export const leftSheets = async (...about: Parameters<typeof leftActions>): Promise<ActionSheet[]> =>
  (await leftActions(...about)).map(({ sheet }) => sheet);

/** One of them; null when the pact holds the action still, or never told of it. */
export const leftAction = async (sql: Sql, head: Pick<PactRow, "tenantId" | "id">, actionId: string): Promise<LeftAction | null> => {
  const left = await leftActions(sql, head, await sheetsOf(sql, head.tenantId, head.id));
  return left.find(({ sheet }) => sheet.action.id === actionId) ?? null;
};
