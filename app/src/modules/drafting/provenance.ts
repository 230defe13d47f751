import type { Translate } from "../../messages/index.ts";
import { formatInstant } from "../../ui/index.ts";
import type { Draft } from "./drafts.repository.ts";
import { keptItems, type ReviewedDraft } from "./fold-draft.ts";
import type { NamedSource } from "./publication.ts";
import type { Provenance } from "./to-pact-content.ts";
import type { Scalar } from "./values.ts";

const firstValue = (draft: ReviewedDraft, field: "title" | "publishedOn"): string | null => {
  const value: Scalar | undefined = keptItems(draft, field)[0]?.values["value"];
  return typeof value === "string" ? value : null;
};

const orNull = (text: string | undefined): string | null => (text === undefined || text.trim() === "" ? null : text.trim());

export const titleOf = (draft: ReviewedDraft): string | null => firstValue(draft, "title");

/** The name a draft goes by: its title, else that of its document. */
export const draftName = (reviewed: ReviewedDraft, documentName: string): string => titleOf(reviewed) ?? documentName;

/** The sources of a draft's pact: the document, and the organisation for what its people gave. */
export const provenanceOf = (
  draft: Draft,
  reviewed: ReviewedDraft,
  named: NamedSource,
  organisation: string,
  now: Date,
  t: Translate,
): Provenance => {
  const { text, name, sha256 } = draft.extracted.source;
  const bare = { publisher: null, url: null, publishedOn: null, consultedOn: null, sha256: null };
  return {
    text,
    document: {
      ...bare,
      id: "document",
      kind: named.kind,
      title: orNull(named.title) ?? draftName(reviewed, name),
      publisher: orNull(named.publisher),
      url: orNull(named.url),
      publishedOn: firstValue(reviewed, "publishedOn"),
      sha256,
    },
    person: { ...bare, id: "person", kind: "person", title: t("drafting.publish.person", { organisation }) },
    noteOf: ({ state, decidedAt }) => {
      if (state !== "corrected" && state !== "added") return null;
      // Dated when it was decided: a later publication of the whole is not a later correction of each value.
      return t(state === "added" ? "drafting.publish.added" : "drafting.publish.corrected", {
        organisation,
        date: formatInstant(decidedAt ?? now),
      });
    },
  };
};
