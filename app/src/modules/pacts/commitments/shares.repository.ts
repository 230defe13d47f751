import { and, asc, eq, isNull } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { pactTerritory } from "../pacts.tables.ts";
import { isOf } from "./commitments.repository.ts";
import { pactTerritoryMerger, pactTerritoryShare } from "./commitments.tables.ts";
import type { SharedTerritory, Splits } from "./territory-shares.ts";

/** The territories of a pact, with what they became. */
export const territoriesOf = async (sql: Sql, tenant: string, pactId: string): Promise<SharedTerritory[]> => {
  const { day, successor, successorCode } = pactTerritoryMerger;
  const rows = await sql
    .select({ id: pactTerritory.id, name: pactTerritory.name, day, successor, successorCode })
    .from(pactTerritory)
    .leftJoin(
      pactTerritoryMerger,
      and(eq(pactTerritoryMerger.tenantId, pactTerritory.tenantId), eq(pactTerritoryMerger.territoryId, pactTerritory.id)),
    )
    .where(isOf(pactTerritory, tenant, pactId))
    .orderBy(asc(pactTerritory.position));
  return rows.map(({ id, name, ...merger }) => ({
    id,
    name,
    merger:
      merger.day === null || merger.successor === null
        ? null
        : { day: merger.day, successor: merger.successor, successorCode: merger.successorCode },
  }));
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
export const splitRows = (sql: Sql, tenant: string, pactId: string, actionId: string | null): Promise<{ id: string }[]> =>
  sql
    .select({ id: pactTerritoryShare.id })
    .from(pactTerritoryShare)
    .where(
      and(
        isOf(pactTerritoryShare, tenant, pactId),
        actionId === null ? isNull(pactTerritoryShare.actionId) : eq(pactTerritoryShare.actionId, actionId),
      ),
    );
