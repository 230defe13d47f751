import type { Translate } from "../../../messages/index.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import type { FormError, VersusSide } from "../../../ui/index.ts";
import { may } from "../access.ts";
import { titleOfDraft } from "../draft-title.ts";
import type { Draft } from "../drafts.repository.ts";
import type { Field } from "../fields.ts";
import { partLabel } from "../labels.ts";
import type { Drafting } from "../ports.ts";
import { documentName } from "../provenance.ts";
import { valueWords } from "../value-words.ts";
import { type ChoiceMade, mayChoose } from "./choose.ts";
import { differingWords } from "./differing-words.ts";
import type { DraftDocument } from "./documents.repository.ts";
import { excerptOf } from "./excerpt.ts";
import { type HeldFinding, type HeldSide, holdAgainst } from "./hold-against.ts";
import { type LineState, stampOf, stateOf } from "./line-state.ts";

/** One finding as the page of a comparison shows it. */
export type ComparisonLine = {
  readonly id: string;
  readonly field: Field;
  /** Rank of the value in what was read in the document. */
  readonly item: string;
  readonly kind: "contradicts" | "adds" | "confirms";
  readonly state: LineState;
  /** What a choice says that it saw. */
  readonly stamp: string;
  readonly first: VersusSide | null;
  readonly second: VersusSide;
  /** What differs, in words, on each side: what a button says to keep or to take. */
  readonly differs: { readonly parts: readonly string[]; readonly first: string; readonly second: string };
  readonly more: readonly string[];
  readonly less: readonly string[];
  readonly approximate: boolean;
  readonly choices: readonly ChoiceMade[];
};

export type ComparisonModel = {
  readonly id: string;
  /** What the pact of the draft is called. */
  readonly title: string;
  readonly document: string;
  readonly name: string;
  readonly fileName: string;
  readonly characters: number;
  readonly lines: readonly ComparisonLine[];
  /** How many values of the draft the document does not say. */
  readonly silent: number;
  /** Fields by which it seems to speak of another pact, none when it has nothing in common; null when it seems to be the same. */
  readonly another: readonly Field[] | null;
  readonly mayReview: boolean;
  /** Its pact is public and no correction is open: nothing can be chosen meanwhile. */
  readonly isClosed: boolean;
  readonly errors: readonly FormError[];
};

type Compared = { readonly draft: Draft; readonly documents: readonly DraftDocument[]; readonly document: DraftDocument };

const sideOf = ({ draft, documents }: Compared, field: Field, { values, stated }: HeldSide, t: Translate): VersusSide => {
  const document = documents[stated.document - 1];
  const { text } = (document?.extracted ?? draft.extracted).source;
  return {
    name: document ? documentName(document) : t("drafting.compare.draftSays", { name: draft.extracted.source.name }),
    ...valueWords({ field, values }, t),
    excerpts: stated.evidence.map((span) => excerptOf(text, span)),
    without: t("drafting.compare.byPerson"),
  };
};

const lineOf = (compared: Compared, finding: HeldFinding, t: Translate): ComparisonLine[] => {
  const { kind, field, first, second, atOdds, more, approximate } = finding;
  if (second === null || kind === "silent") return [];
  const label = (name: string): string => t(partLabel(name));
  const differing = kind === "confirms" ? more.second : atOdds;
  return [
    {
      id: `c-${field}-${second.key}-${first?.key ?? "new"}`,
      field,
      item: second.key,
      kind,
      state: stateOf(compared, finding),
      stamp: stampOf(compared, finding),
      first: first && sideOf(compared, field, first, t),
      second: sideOf(compared, field, second, t),
      differs: {
        parts: atOdds.map(label),
        first: differingWords(field, first?.values ?? {}, differing, t),
        second: differingWords(field, second.values, differing, t),
      },
      more: more.second.map(label),
      less: more.first.map(label),
      approximate,
      choices: (["keep", "take", "both", "add"] as const).filter((choice) => mayChoose(finding, choice)),
    },
  ];
};

/** All that the page of a comparison shows. */
export const comparisonModel = (
  drafting: Pick<Drafting, "can">,
  viewer: Viewer,
  compared: Compared,
  t: Translate,
  errors: readonly FormError[] = [],
): ComparisonModel => {
  const { draft, documents, document } = compared;
  const { findings, points } = holdAgainst(draft, documents, document.id);
  const { name, text } = document.extracted.source;
  const isOpen = draft.status === "open" || draft.status === "correcting";
  return {
    id: draft.id,
    title: titleOfDraft(draft, t),
    document: document.id,
    name: documentName(document),
    fileName: name,
    characters: text.length,
    lines: findings.flatMap((finding) => lineOf(compared, finding, t)),
    silent: findings.filter(({ kind }) => kind === "silent").length,
    another: points.length === 0 ? null : points.flatMap(({ fields }) => fields),
    mayReview: isOpen && may(drafting, viewer, "review-draft", draft),
    isClosed: draft.status === "published",
    errors,
  };
};
