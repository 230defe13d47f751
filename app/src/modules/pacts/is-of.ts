import { and, eq, type Table } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

type OfPact = Table & { readonly tenantId: PgColumn; readonly pactId: PgColumn };

/** The rows of one pact. */
export const isOf = (table: OfPact, tenant: string, pactId: string) => and(eq(table.tenantId, tenant), eq(table.pactId, pactId));
