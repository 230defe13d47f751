import { ok, type Result, refuse } from "@levier/kernel";
import type { Viewer } from "../../platform/http/viewer.ts";
import { isPublic, reachDraft } from "./access.ts";
import { listDocuments } from "./comparison/documents.repository.ts";
import { forgetComparisons } from "./comparison/hold-against.ts";
import { eraseDocument } from "./comparison/remove-document.ts";
import type { DraftingRefusal } from "./drafting.errors.ts";
import { draft, draftDecision, draftFile } from "./drafting.tables.ts";
import { decisionIds, findFile } from "./drafts.repository.ts";
import type { Drafting } from "./ports.ts";

/**
 * Deletes a draft for good: its text, its file and the values decided are erased, from the audit as well, since a text names
 * people. A draft whose pact is public stays: without it the pact could no longer be corrected.
 */
export const deleteDraft = async (drafting: Drafting, viewer: Viewer, id: string): Promise<Result<null, DraftingRefusal>> => {
  const writing = { tenant: viewer.tenant, actor: viewer.account, operation: "draft.delete", thread: id };
  const deleted = await drafting.platform.write<null, DraftingRefusal>(writing, async (write) => {
    const reached = await reachDraft(drafting, write.sql, viewer, id, "delete-draft", "hold");
    if (!reached.ok) return reached;
    if (isPublic(reached.value)) return refuse({ code: "draft-published", value: reached.value.slug ?? id });
    const gone = { pact: {}, questions: [], conflicts: [], language: "" };
    await write.erase(draft, id, {
      status: "deleted",
      name: "",
      text: "",
      sha256: "",
      extraction: gone,
      publication: null,
      held: null,
      updatedAt: write.now,
    });
    const file = await findFile(write.sql, write.tenant, id);
    if (file) await write.erase(draftFile, file.id, { name: "", content: new Uint8Array(), sha256: "", updatedAt: write.now });
    for (const { id: document } of await listDocuments(write.sql, write.tenant, id)) await eraseDocument(write, document);
    for (const decision of await decisionIds(write.sql, write.tenant, id))
      await write.erase(draftDecision, decision, { values: null, start: null, end: null, updatedAt: write.now });
    return ok(null);
  });
  if (deleted.ok) forgetComparisons();
  return deleted;
};
