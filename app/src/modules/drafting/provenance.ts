import type { Translate } from "../../messages/index.ts";
import { formatInstant } from "../../ui/index.ts";
import type { Source } from "../pacts/index.ts";
import type { DraftDocument } from "./comparison/documents.repository.ts";
import type { Draft } from "./drafts.repository.ts";
import { itemsOf } from "./extracted-draft.ts";
import { keptItems, type ReviewedDraft } from "./fold-draft.ts";
import type { NamedSource } from "./publication.ts";
import type { Provenance } from "./to-pact-content.ts";
import type { Scalar } from "./values.ts";

const firstValue = (draft: ReviewedDraft, field: "title" | "publishedOn"): string | null => {
  const value: Scalar | undefined = keptItems(draft, field)[0]?.values["value"];
  return typeof value === "string" ? value : null;
};

const orNull = (text: string | undefined): string | null => (text === undefined || text.trim() === "" ? null : text.trim());

/** How a draft's own document is named unless a person says otherwise: by its title, else by its file. */
export const ownDocumentName = (reviewed: ReviewedDraft, fileName: string): string => firstValue(reviewed, "title") ?? fileName;

const bare = { publisher: null, url: null, publishedOn: null, consultedOn: null, sha256: null };

/** How the pages name a further document: as the person who gave it did, else by its title, else by its file. */
export const documentName = ({ source, extracted }: Pick<DraftDocument, "source" | "extracted">): string => {
  const title = itemsOf(extracted, "title")[0]?.values["value"];
  return orNull(source.title) ?? (typeof title === "string" ? title : extracted.source.name);
};

const otherOf = (document: DraftDocument): { readonly text: string; readonly source: Source } => {
  const { rank, source: named, extracted } = document;
  const publishedOn = itemsOf(extracted, "publishedOn")[0]?.values["value"];
  const source: Source = {
    ...bare,
    id: `document-${rank + 1}`,
    kind: named.kind,
    title: documentName(document),
    publisher: orNull(named.publisher),
    url: orNull(named.url),
    publishedOn: typeof publishedOn === "string" ? publishedOn : null,
    sha256: extracted.source.sha256,
  };
  return { text: extracted.source.text, source };
};

/** The sources of a draft's pact: its documents, and the organisation for what its people gave. */
export const provenanceOf = (
  { draft, documents, reviewed }: { readonly draft: Draft; readonly documents: readonly DraftDocument[]; readonly reviewed: ReviewedDraft },
  named: NamedSource,
  organisation: string,
  now: Date,
  t: Translate,
): Provenance => {
  const { text, name, sha256 } = draft.extracted.source;
  return {
    text,
    document: {
      ...bare,
      id: "document",
      kind: named.kind,
      title: orNull(named.title) ?? ownDocumentName(reviewed, name),
      publisher: orNull(named.publisher),
      url: orNull(named.url),
      publishedOn: firstValue(reviewed, "publishedOn"),
      sha256,
    },
    others: new Map(documents.map((document) => [document.id, otherOf(document)] as const)),
    person: { ...bare, id: "person", kind: "person", title: t("drafting.publish.person", { organisation }) },
    noteOf: ({ state, elsewhere, decidedAt }) => {
      if (state !== "corrected" && state !== "added") return null;
      const did = elsewhere ? "taken" : state;
      // Dated when it was decided: a later publication of the whole is not a later correction of each value.
      return t(`drafting.publish.${did}`, {
        organisation,
        date: formatInstant(decidedAt ?? now),
      });
    },
  };
};
