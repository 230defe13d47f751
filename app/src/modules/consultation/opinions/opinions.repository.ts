import { asc } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isOf } from "../../pacts/index.ts";
import type { Opinion } from "./opinion.ts";
import { opinion } from "./opinions.tables.ts";

/** The opinions asked for and given on a pact and its proposals, in the order in which they were asked. */
export const opinionsOf = async (sql: Sql, tenant: string, pactId: string): Promise<Opinion[]> => {
  const rows = await sql
    .select()
    .from(opinion)
    .where(isOf(opinion, tenant, pactId))
    .orderBy(asc(opinion.createdAt), asc(opinion.id));
  return rows.map(({ tenantId, pactId: _, createdAt, updatedAt, ...one }) => one);
};
