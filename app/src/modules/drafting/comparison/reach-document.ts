import { ok, type Result, refuse } from "@levier/kernel";
import type { Sql } from "../../../platform/database/database.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { reachDraft } from "../access.ts";
import type { DraftingRefusal } from "../drafting.errors.ts";
import type { Draft } from "../drafts.repository.ts";
import type { Drafting } from "../ports.ts";
import { type DraftDocument, listDocuments } from "./documents.repository.ts";

/** A draft with its further documents, one of which is looked at. */
export type ReachedDocument = {
  readonly draft: Draft;
  readonly documents: readonly DraftDocument[];
  readonly document: DraftDocument;
};

/** A further document of a draft that the viewer may read: who may read the draft may read its documents. */
export const reachDocument = async (
  drafting: Pick<Drafting, "can">,
  sql: Sql,
  viewer: Viewer,
  id: string,
  document: string,
): Promise<Result<ReachedDocument, DraftingRefusal>> => {
  const reached = await reachDraft(drafting, sql, viewer, id, "read-draft");
  if (!reached.ok) return reached;
  const documents = await listDocuments(sql, viewer.tenant, id);
  const found = documents.find((one) => one.id === document);
  return found ? ok({ draft: reached.value, documents, document: found }) : refuse({ code: "document-unknown", value: document });
};
