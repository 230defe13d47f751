import { and, eq } from "drizzle-orm";
import type { Write } from "../../platform/write.ts";
import { draft } from "./drafting.tables.ts";

/** The draft behind a pact that is withdrawn says so, and is no longer corrected. */
export const followWithdrawal = async (write: Write, pact: string): Promise<void> => {
  const behind = await write.sql
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.tenantId, write.tenant), eq(draft.pact, pact)));
  for (const { id } of behind) await write.update(draft, id, { status: "withdrawn", held: null, updatedAt: write.now });
};
