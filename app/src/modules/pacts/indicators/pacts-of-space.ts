import { and, asc, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { PactRow } from "../pacts.repository.ts";
import { pact } from "../pacts.tables.ts";

/** The published pacts of a space, in the order of their titles. */
export const pactsOfSpace = (sql: Sql, tenant: string): Promise<PactRow[]> =>
  sql
    .select()
    .from(pact)
    .where(and(eq(pact.tenantId, tenant), eq(pact.status, "published")))
    .orderBy(asc(pact.title), asc(pact.slug));
