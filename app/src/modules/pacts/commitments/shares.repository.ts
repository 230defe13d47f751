import { and, asc, eq, isNull } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isOf } from "../is-of.ts";
import { pactTerritory } from "../pacts.tables.ts";
import { pactTerritoryMerger, pactTerritoryShare } from "./commitments.tables.ts";
import type { Merger, SharedTerritory, Splits } from "./territory-shares.ts";

type MergerRow = Merger & { readonly id: string; readonly territoryId: string };

/** What territories of a pact became, in the order it was told. */
export const mergerRows = (sql: Sql, tenant: string, pactId: string): Promise<MergerRow[]> => {
  const { id, territoryId, day, successor, successorCode, successorId, part, reason, deliberation } = pactTerritoryMerger;
  return sql
    .select({ id, territoryId, day, successor, successorCode, successorId, part, reason, deliberation })
    .from(pactTerritoryMerger)
    .where(isOf(pactTerritoryMerger, tenant, pactId))
    .orderBy(asc(day), asc(pactTerritoryMerger.position), asc(id));
};

/** The territories of a pact with what they became: those of the text, then those that took the place of one. */
export const territoriesOf = async (sql: Sql, tenant: string, pactId: string): Promise<SharedTerritory[]> => {
  const { id, name, code } = pactTerritory;
  const told = await sql
    .select({ id, name, code })
    .from(pactTerritory)
    .where(isOf(pactTerritory, tenant, pactId))
    .orderBy(asc(pactTerritory.position));
  const rows = await mergerRows(sql, tenant, pactId);
  const mergersOf = (territory: string): Merger[] =>
    rows.filter(({ territoryId }) => territoryId === territory).map(({ id: _, territoryId: __, ...merger }) => merger);
  const heirs = new Map<string, SharedTerritory>();
  for (const { successorId, successor, successorCode } of rows)
    if (successorId !== null && !heirs.has(successorId) && told.every((one) => one.id !== successorId))
      heirs.set(successorId, {
        id: successorId,
        name: successor,
        code: successorCode,
        mergers: mergersOf(successorId),
        isHeir: true,
      });
  return [...told.map((one) => ({ ...one, mergers: mergersOf(one.id), isHeir: false })), ...heirs.values()];
};

export const splitsOf = async (sql: Sql, tenant: string, pactId: string): Promise<Splits> => {
  const rows = await sql
    .select()
    .from(pactTerritoryShare)
    .where(isOf(pactTerritoryShare, tenant, pactId))
    .orderBy(asc(pactTerritoryShare.position));
  const ofPact = new Map<string, number>();
  const ofAction = new Map<string, Map<string, number>>();
  for (const { actionId, territoryId, share } of rows) {
    const split = actionId === null ? ofPact : (ofAction.get(actionId) ?? new Map<string, number>());
    split.set(territoryId, share);
    if (actionId !== null) ofAction.set(actionId, split);
  }
  return { ofPact, ofAction };
};

/** The rows of one split: the pact's own, or an action's. */
export const splitRows = (
  sql: Sql,
  tenant: string,
  pactId: string,
  actionId: string | null,
): Promise<{ id: string; territoryId: string; position: number; share: number }[]> =>
  sql
    .select({
      id: pactTerritoryShare.id,
      territoryId: pactTerritoryShare.territoryId,
      position: pactTerritoryShare.position,
      share: pactTerritoryShare.share,
    })
    .from(pactTerritoryShare)
    .where(
      and(
        isOf(pactTerritoryShare, tenant, pactId),
        actionId === null ? isNull(pactTerritoryShare.actionId) : eq(pactTerritoryShare.actionId, actionId),
      ),
    );
