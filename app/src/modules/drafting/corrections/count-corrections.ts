import { and, count, countDistinct, eq, inArray, ne } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { draft, draftDecision } from "../drafting.tables.ts";
import { type Field, fields } from "../fields.ts";

/** What an export would hold: how many reviewed drafts, and how many values were put right in them, by field. */
export type CorrectionCounts = {
  readonly drafts: number;
  readonly byField: readonly { readonly field: Field; readonly corrections: number }[];
};

/** Counts what the drafts offered as examples teach: those of one organisation, or of the whole space when it is null. */
export const countCorrections = async (sql: Sql, tenant: string, organisation: string | null): Promise<CorrectionCounts> => {
  const offered = and(
    eq(draftDecision.tenantId, tenant),
    inArray(draftDecision.subject, [...fields]),
    eq(draft.mayBeExample, true),
    ne(draft.status, "deleted"),
    organisation === null ? undefined : eq(draft.organisation, organisation),
  );
  const ofDraft = and(eq(draft.tenantId, draftDecision.tenantId), eq(draft.id, draftDecision.draft));
  const [total] = await sql
    .select({ drafts: countDistinct(draft.id) })
    .from(draftDecision)
    .innerJoin(draft, ofDraft)
    .where(offered);
  const rows = await sql
    .select({ subject: draftDecision.subject, corrections: count() })
    .from(draftDecision)
    .innerJoin(draft, ofDraft)
    .where(and(offered, ne(draftDecision.kind, "accept")))
    .groupBy(draftDecision.subject);
  const counted = new Map<string, number>(rows.map(({ subject, corrections }) => [subject, corrections]));
  return {
    drafts: total?.drafts ?? 0,
    byField: fields.map((field) => ({ field, corrections: counted.get(field) ?? 0 })).filter(({ corrections }) => corrections > 0),
  };
};
