import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Viewer } from "../../../platform/http/viewer.ts";
import type { Write } from "../../../platform/write.ts";
import { reachOpenDraft } from "../access.ts";
import type { DraftingRefusal } from "../drafting.errors.ts";
import { draftDecision, draftDocument, draft as draftTable, type HeldDecision } from "../drafting.tables.ts";
import { keepDecision } from "../keep-decision.ts";
import type { Drafting } from "../ports.ts";
import { choiceOf } from "./choice.ts";
import { listDocuments } from "./documents.repository.ts";
import { heldFormer, restored } from "./former.ts";
import { forgetComparisons } from "./hold-against.ts";
import { isCited } from "./is-cited.ts";

/** Takes a document's text and file out of the rows and of the audit, since a text names people. */
export const eraseDocument = (write: Write, id: string): Promise<void> =>
  write.erase(draftDocument, id, {
    name: "",
    mediaType: "",
    sha256: "",
    text: "",
    extraction: { pact: {}, questions: [], conflicts: [], language: "" },
    source: { kind: "other" },
    content: new Uint8Array(),
    updatedAt: write.now,
  });

/** Whether the public page may rest on the document: a choice about what it never tells cites nothing. */
const isResting = (held: HeldDecision, of: string): boolean => {
  if (held.document !== of || held.subject !== "comparisons") return held.document === of;
  const choice = choiceOf({ key: held.item, kind: held.kind, values: held.values });
  return choice !== null && isCited({ kind: "contradicts", field: choice.field });
};

/**
 * Takes a document out of a draft for good, with every value that was taken from it: what a person had decided before holds again,
 * and the draft is as if it had not come.
 */
export const removeDocument = async (
  drafting: Drafting,
  viewer: Viewer,
  id: string,
  document: string,
): Promise<Result<null, DraftingRefusal>> => {
  const removed = await drafting.platform.write<null, DraftingRefusal>(
    { tenant: viewer.tenant, actor: viewer.account, operation: "draft.document.remove", thread: id },
    async (write) => {
      const reached = await reachOpenDraft(drafting, write.sql, viewer, id, "review-draft", "hold");
      if (!reached.ok) return reached;
      const known = await listDocuments(write.sql, write.tenant, id);
      const removed = known.find((one) => one.id === document);
      if (!removed) return refuse({ code: "document-unknown", value: document });
      const isPublished = (reached.value.held ?? []).some((decision) => isResting(decision, document));
      if (isPublished) return refuse({ code: "document-published", value: removed.extracted.source.name });
      const resting = await write.sql
        .select({ id: draftDecision.id })
        .from(draftDecision)
        .where(and(eq(draftDecision.tenantId, write.tenant), eq(draftDecision.draft, id), eq(draftDecision.document, document)));
      for (const decision of resting) await write.erase(draftDecision, decision.id, { values: null, start: null, end: null });
      await write.remove(
        draftDecision,
        resting.map((decision) => decision.id),
      );
      const { decisions, former } = reached.value;
      const rested = decisions.filter((decision) => decision.document === document);
      for (const before of former.filter(({ subject, key }) => rested.some((one) => one.subject === subject && one.key === key))) {
        const { subject, key } = before;
        for (const kept of [restored(before), heldFormer(subject, key, null)])
          await keepDecision(write, kept, { draft: id, by: viewer.account, newId: drafting.platform.newId });
      }
      await eraseDocument(write, document);
      await write.update(draftTable, id, { updatedAt: write.now });
      return ok(null);
    },
  );
  if (removed.ok) forgetComparisons();
  return removed;
};
