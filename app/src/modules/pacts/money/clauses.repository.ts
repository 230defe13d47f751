import { and, asc, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { ParityClause } from "./clause.ts";
import { pactParityClause } from "./money.tables.ts";

/** The parity clauses of a pact, in the order they were entered. */
export const clausesOf = (sql: Sql, tenant: string, pactId: string): Promise<ParityClause[]> =>
  sql
    .select({
      id: pactParityClause.id,
      revision: pactParityClause.revision,
      axisId: pactParityClause.axisId,
      memberIds: pactParityClause.memberIds,
      says: pactParityClause.says,
      saidIn: pactParityClause.saidIn,
    })
    .from(pactParityClause)
    .where(and(eq(pactParityClause.tenantId, tenant), eq(pactParityClause.pactId, pactId)))
    .orderBy(asc(pactParityClause.position), asc(pactParityClause.id));

/** What clauses are called in a history, by table and identifier. */
export const clauseNames = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await clausesOf(sql, tenant, pactId)).map(({ id, says }) => [`pact_parity_clause ${id}`, says]));
