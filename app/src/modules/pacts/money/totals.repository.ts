import { and, asc, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { pactToldTotal } from "./money.tables.ts";
import type { ToldTotal } from "./told-total.ts";

/** The totals that sources announce for a pact, in the order they were entered. */
export const totalsOf = (sql: Sql, tenant: string, pactId: string): Promise<ToldTotal[]> =>
  sql
    .select({
      id: pactToldTotal.id,
      revision: pactToldTotal.revision,
      valueEur: pactToldTotal.valueEur,
      moneyStatus: pactToldTotal.moneyStatus,
      saidIn: pactToldTotal.saidIn,
      saidOn: pactToldTotal.saidOn,
    })
    .from(pactToldTotal)
    .where(and(eq(pactToldTotal.tenantId, tenant), eq(pactToldTotal.pactId, pactId)))
    .orderBy(asc(pactToldTotal.position), asc(pactToldTotal.id));

/** What announced totals are called in a history, by table and identifier: by their source. */
export const totalNames = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await totalsOf(sql, tenant, pactId)).map(({ id, saidIn }) => [`pact_told_total ${id}`, saidIn]));
