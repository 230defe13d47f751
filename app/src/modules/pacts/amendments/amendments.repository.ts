import { and, asc, eq, isNotNull, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { isOf } from "../is-of.ts";
import type { PactRow } from "../pacts.repository.ts";
import { pactChangeReason } from "./amendments.tables.ts";
import type { Version } from "./moments.ts";

/** The versions of a pact, the first first, each with what was said when it was published. */
export const versionsOf = async (sql: Sql, { tenantId, id }: PactRow): Promise<Version[]> => {
  const version = statement<string>`${audit.after} ->> 'version'`;
  const reason = statement<string | null>`${audit.after} ->> 'notice'`;
  const rows = await sql
    .select({ at: audit.at, version, reason })
    .from(audit)
    .where(and(eq(audit.tenantId, tenantId), eq(audit.thread, id), eq(audit.table, "pact"), eq(audit.subject, id), isNotNull(version)))
    .orderBy(asc(audit.sequence));
  return rows.map((row) => ({ at: row.at, version: Number(row.version), reason: row.reason }));
};

export type ChangeReason = { readonly version: number; readonly actionId: string | null; readonly reason: string };

/** Why versions are what they are, the last word on each thing last. */
export const reasonsOf = (sql: Sql, tenant: string, pactId: string): Promise<ChangeReason[]> =>
  sql
    .select({ version: pactChangeReason.version, actionId: pactChangeReason.actionId, reason: pactChangeReason.reason })
    .from(pactChangeReason)
    .where(isOf(pactChangeReason, tenant, pactId))
    .orderBy(asc(pactChangeReason.createdAt), asc(pactChangeReason.id));
