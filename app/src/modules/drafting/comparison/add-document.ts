import { ok, type Result, refuse } from "@levier/kernel";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { reachOpenDraft } from "../access.ts";
import type { SentDocument } from "../documents/document.ts";
import type { DraftingRefusal } from "../drafting.errors.ts";
import { draftDocument, draft as draftTable } from "../drafting.tables.ts";
import type { Drafting } from "../ports.ts";
import type { NamedSource } from "../publication.ts";
import { listDocuments, nextDocumentRank } from "./documents.repository.ts";

/** More documents on one pact than a person compares; each is read and held against the others. */
export const MOST_DOCUMENTS = 20;

/**
 * Reads a further document on the pact of a draft and keeps it beside: the draft stays as it is until a choice is made. The same
 * document sent twice, to the letter, is kept once; the draft's own is refused.
 */
export const addDocument = async (
  drafting: Drafting,
  viewer: Viewer,
  id: string,
  sent: SentDocument,
  source: NamedSource,
): Promise<Result<{ id: string }, DraftingRefusal>> => {
  const { platform } = drafting;
  const open = await reachOpenDraft(drafting, platform.database.sql, viewer, id, "review-draft");
  if (!open.ok) return open;
  const extracted = await drafting.reader.read(sent);
  if (!extracted.ok) return extracted;
  const {
    source: { name, mediaType, sha256, text, language },
    ...read
  } = extracted.value;
  return platform.write({ tenant: viewer.tenant, actor: viewer.account, operation: "draft.document.add", thread: id }, async (write) => {
    const reached = await reachOpenDraft(drafting, write.sql, viewer, id, "review-draft", "hold");
    if (!reached.ok) return reached;
    if (reached.value.extracted.source.sha256 === sha256) return refuse({ code: "document-same", value: name });
    const documents = await listDocuments(write.sql, write.tenant, id);
    const known = documents.find((document) => document.extracted.source.sha256 === sha256);
    if (known) return ok({ id: known.id });
    if (documents.length >= MOST_DOCUMENTS) return refuse({ code: "documents-too-many", value: name, limit: MOST_DOCUMENTS });
    const document = platform.newId();
    await write.insert(draftDocument, [
      {
        id: document,
        draft: id,
        createdBy: viewer.account,
        rank: await nextDocumentRank(write.sql, write.tenant, id),
        name,
        mediaType,
        sha256,
        text,
        extraction: { ...read, language },
        source,
        content: sent.bytes,
        createdAt: write.now,
        updatedAt: write.now,
      },
    ]);
    await write.update(draftTable, id, { updatedAt: write.now });
    return ok({ id: document });
  });
};
