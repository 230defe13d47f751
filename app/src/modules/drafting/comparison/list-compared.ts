import type { Sql } from "../../../platform/database/database.ts";
import type { Draft } from "../drafts.repository.ts";
import type { ReviewModel } from "../pages/review-model.ts";
import { documentName } from "../provenance.ts";
import { listDocuments } from "./documents.repository.ts";
import { holdAgainst } from "./hold-against.ts";
import { stateOf } from "./line-state.ts";

/** The further documents of a draft, with how many findings of each wait for a choice. */
export const listCompared = async (sql: Sql, tenant: string, draft: Draft): Promise<ReviewModel["documents"]> => {
  const documents = await listDocuments(sql, tenant, draft.id);
  return documents.map((document) => {
    const { findings } = holdAgainst(draft, documents, document.id);
    const waiting = findings.filter((finding) => stateOf({ draft, document }, finding) === "open");
    const count = (kind: "contradicts" | "adds"): number => waiting.filter((finding) => finding.kind === kind).length;
    const { text } = document.extracted.source;
    return { id: document.id, name: documentName(document), text, contradicts: count("contradicts"), adds: count("adds") };
  });
};
