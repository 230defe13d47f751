import { and, asc, eq, isNotNull, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { isOf } from "../is-of.ts";
import type { PactRow } from "../pacts.repository.ts";
import { pactChangeReason } from "./amendments.tables.ts";
import type { Version } from "./moments.ts";
import type { TextOf } from "./versions-around.ts";

/** The versions of a pact, the first first, each with what was said when it was published. */
export const versionsOf = async (sql: Sql, { tenantId, id }: Pick<PactRow, "tenantId" | "id">): Promise<Version[]> => {
  const version = statement<string>`${audit.after} ->> 'version'`;
  const reason = statement<string | null>`${audit.after} ->> 'notice'`;
  const rows = await sql
    .select({ at: audit.at, version, reason })
    .from(audit)
    .where(and(eq(audit.tenantId, tenantId), eq(audit.thread, id), eq(audit.table, "pact"), eq(audit.subject, id), isNotNull(version)))
    .orderBy(asc(audit.sequence));
  return rows.map((row) => ({ at: row.at, version: Number(row.version), reason: row.reason }));
};

export type ChangeReason = {
  readonly version: number;
  readonly actionId: string | null;
  readonly reason: string;
  /** The amendment whose text the version is, 0 for a plain correction; null where it is not said. */
  readonly amendment: number | null;
};

/** Why versions are what they are, the last word on each thing last. */
export const reasonsOf = (sql: Sql, tenant: string, pactId: string): Promise<ChangeReason[]> =>
  sql
    .select({
      version: pactChangeReason.version,
      actionId: pactChangeReason.actionId,
      reason: pactChangeReason.reason,
      amendment: pactChangeReason.amendment,
    })
    .from(pactChangeReason)
    .where(isOf(pactChangeReason, tenant, pactId))
    .orderBy(asc(pactChangeReason.createdAt), asc(pactChangeReason.id));

/** Why a version was published: what was said of it since, else then. */
export const wholeReason = (reasons: readonly ChangeReason[], { version, reason }: Version): string | null =>
  reasons.findLast((one) => one.version === version && one.actionId === null)?.reason ?? reason;

/** Which amendment each version is said to be the text of; the last word stands. */
export const textOfIn = (reasons: readonly ChangeReason[]): TextOf =>
  new Map(reasons.flatMap(({ version, amendment }) => (amendment === null ? [] : [[version, amendment]])));
