import { asc } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isOf } from "../is-of.ts";
import { pactMember } from "../life/life.tables.ts";
import { pledgesOf } from "./commitments.repository.ts";
import { pactTerritoryMerger, pactTerritoryShare } from "./commitments.tables.ts";
import { territoriesOf } from "./shares.repository.ts";

/** What parties, commitments, shares and mergers are called in a history, by table and identifier. */
export const bondNames = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, string>> => {
  const names = new Map((await pledgesOf(sql, tenant, pactId)).map(({ id, what }) => [`pact_pledge ${id}`, what]));
  const territories = new Map((await territoriesOf(sql, tenant, pactId)).map(({ id, name }) => [id, name]));
  const members = await sql
    .select({ id: pactMember.id, name: pactMember.name })
    .from(pactMember)
    .where(isOf(pactMember, tenant, pactId));
  for (const { id, name } of members) names.set(`pact_member ${id}`, name);
  // A share that is gone is still known by its territory.
  for (const [id, name] of territories) names.set(`pact_territory ${id}`, name);
  for (const [table, rows] of [
    ["pact_territory_share", pactTerritoryShare],
    ["pact_territory_merger", pactTerritoryMerger],
  ] as const) {
    const found = await sql
      .select({ id: rows.id, territoryId: rows.territoryId })
      .from(rows)
      .where(isOf(rows, tenant, pactId))
      .orderBy(asc(rows.position));
    for (const { id, territoryId } of found) names.set(`${table} ${id}`, territories.get(territoryId) ?? "");
  }
  return names;
};
