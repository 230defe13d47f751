import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Write } from "../../platform/write.ts";
import { reachDraft } from "./access.ts";
import type { DraftingRefusal } from "./drafting.errors.ts";
import { draftDecision, draft as draftTable, type HeldDecision } from "./drafting.tables.ts";
import type { Drafting } from "./ports.ts";

const rowsOfDraft = (sql: Sql, tenant: string, id: string) =>
  sql
    .select()
    .from(draftDecision)
    .where(and(eq(draftDecision.tenantId, tenant), eq(draftDecision.draft, id)));

/** The decisions behind the public page, as they are kept while a correction changes them. */
export const heldDecisions = async (sql: Sql, tenant: string, id: string): Promise<HeldDecision[]> =>
  (await rowsOfDraft(sql, tenant, id)).map(({ tenantId: _, draft: __, by: ___, createdAt, updatedAt, values, ...row }) => ({
    ...row,
    values: values ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));

const restore = async (write: Write, draft: string, held: readonly HeldDecision[]): Promise<void> => {
  const now = new Set((await rowsOfDraft(write.sql, write.tenant, draft)).map(({ id }) => id));
  const kept = new Set(held.map(({ id }) => id));
  await write.remove(
    draftDecision,
    [...now].filter((id) => !kept.has(id)),
  );
  for (const { id, createdAt, updatedAt, ...row } of held) {
    // Decisions kept before a draft could hold further documents name none.
    const dated = { ...row, document: row.document ?? null, createdAt: new Date(createdAt), updatedAt: new Date(updatedAt) };
    if (now.has(id)) await write.update(draftDecision, id, dated);
    else await write.insert(draftDecision, [{ id, draft, by: null, ...dated }]);
  }
};

/** Gives up a correction: what was decided since the publication goes, and the draft is again what the public page shows. */
export const abandonCorrection = (drafting: Drafting, viewer: Viewer, id: string): Promise<Result<null, DraftingRefusal>> =>
  drafting.platform.write({ tenant: viewer.tenant, actor: viewer.account, operation: "draft.abandon", thread: id }, async (write) => {
    const reached = await reachDraft(drafting, write.sql, viewer, id, "correct-pact", "hold");
    if (!reached.ok) return reached;
    const { status, slug, held } = reached.value;
    if (status === "published") return ok(null);
    if (status !== "correcting") return refuse({ code: "correction-absent", value: slug ?? id });
    await restore(write, id, held ?? []);
    await write.update(draftTable, id, { status: "published", held: null, updatedAt: write.now });
    return ok(null);
  });
