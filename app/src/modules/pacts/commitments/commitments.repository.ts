import { asc } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isOf } from "../is-of.ts";
import { pactContribution, pactPledge } from "./commitments.tables.ts";
import type { Contribution, Pledge } from "./pledge.ts";

export const pledgesOf = async (sql: Sql, tenant: string, pactId: string): Promise<Pledge[]> => {
  const rows = await sql
    .select()
    .from(pactPledge)
    .where(isOf(pactPledge, tenant, pactId))
    .orderBy(asc(pactPledge.position), asc(pactPledge.id));
  return rows.map(({ tenantId, pactId: _, position, createdAt, updatedAt, ...pledge }) => pledge);
};

export const contributionsOf = async (sql: Sql, tenant: string, pactId: string): Promise<Contribution[]> => {
  const rows = await sql
    .select()
    .from(pactContribution)
    .where(isOf(pactContribution, tenant, pactId))
    .orderBy(asc(pactContribution.position), asc(pactContribution.id));
  return rows.map(({ id, memberId, nature, valueEur, what }) => ({ id, memberId, nature, valueEur, what }));
};
