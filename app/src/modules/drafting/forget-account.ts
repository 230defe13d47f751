import { and, eq } from "drizzle-orm";
import type { Write } from "../../platform/write.ts";
import { draft, draftDecision, draftDocument } from "./drafting.tables.ts";

/** Drafts and decisions of a person who was erased stay with their organisation, without a name to them. */
export const forgetAccount = async (write: Write, account: string): Promise<void> => {
  const { sql, tenant } = write;
  const made = await sql
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.tenantId, tenant), eq(draft.createdBy, account)));
  for (const { id } of made) await write.update(draft, id, { createdBy: null, formKey: id });
  const given = await sql
    .select({ id: draftDocument.id })
    .from(draftDocument)
    .where(and(eq(draftDocument.tenantId, tenant), eq(draftDocument.createdBy, account)));
  for (const { id } of given) await write.update(draftDocument, id, { createdBy: null });
  const taken = await sql
    .select({ id: draftDecision.id })
    .from(draftDecision)
    .where(and(eq(draftDecision.tenantId, tenant), eq(draftDecision.by, account)));
  for (const { id } of taken) await write.update(draftDecision, id, { by: null });
};
