import { and, asc, eq, type Table } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Sql } from "../../../platform/database/database.ts";
import { pactContribution, pactPledge } from "./commitments.tables.ts";
import type { Contribution, Pledge } from "./pledge.ts";

type OfPact = Table & { readonly tenantId: PgColumn; readonly pactId: PgColumn };

/** The rows of one pact. */
export const isOf = (table: OfPact, tenant: string, pactId: string) => and(eq(table.tenantId, tenant), eq(table.pactId, pactId));

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
