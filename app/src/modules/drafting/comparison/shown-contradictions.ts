import type { Translate } from "../../../messages/index.ts";
import type { Citation, PactConflict } from "../../pacts/index.ts";
import type { Draft } from "../drafts.repository.ts";
import { isSingle } from "../fields.ts";
import { keptItems, type ReviewedDraft, type ReviewedItem } from "../fold-draft.ts";
import { citationsOf, citeElsewhere, citePerson, type Provenance } from "../to-pact-content.ts";
import { valueWords } from "../value-words.ts";
import { addedKey } from "./choice.ts";
import { differingWords } from "./differing-words.ts";
import type { DraftDocument } from "./documents.repository.ts";
import { type HeldFinding, type HeldSide, holdAgainst } from "./hold-against.ts";
import { isCited } from "./is-cited.ts";
import { stateOf } from "./line-state.ts";

type Reviewed = { readonly draft: Draft; readonly documents: readonly DraftDocument[]; readonly reviewed: ReviewedDraft };

/** Longer words are cut: the citation quotes them whole. */
const LONGEST = 200;

const brief = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`);

/** The passages of a side, each in its own document; the organisation when a person gave it. */
const citationsOfSide = ({ stated: { document, evidence } }: HeldSide, { documents }: Reviewed, from: Provenance): Citation[] => {
  const other = documents[document - 1];
  const cited = evidence.flatMap((span) => citeElsewhere({ document: other?.id ?? null, span }, from, null));
  return cited.length > 0 ? cited : [citePerson(from, null)];
};

type Sides = { readonly state: "taken" | "kept" | "both"; readonly shown: ReviewedItem; readonly other: HeldSide };

/** What the pact shows of a contradiction that was settled, and the side it leaves; null once one of them is no longer there. */
const sidesOf = ({ draft, reviewed }: Reviewed, document: DraftDocument, finding: HeldFinding): Sides | null => {
  const { field, first, second } = finding;
  const state = stateOf({ draft, document }, finding);
  if (!isCited(finding) || !first || !second || state === "open" || state === "added") return null;
  const items = keptItems(reviewed, field);
  const shown = items.find(({ key }) => key === first.key);
  const isOfDocument = shown?.elsewhere?.document === document.id;
  if (!shown || isOfDocument !== (state === "taken")) return null;
  const isBoth = isSingle(field) || items.some(({ key }) => key === addedKey(document.id, second.key));
  return state === "both" && !isBoth ? null : { state, shown, other: state === "taken" ? first : second };
};

const conflictOf = (of: Reviewed, document: DraftDocument, finding: HeldFinding, from: Provenance, t: Translate): PactConflict[] => {
  const sides = sidesOf(of, document, finding);
  if (!sides) return [];
  const { state, shown, other } = sides;
  const { field, atOdds } = finding;
  const citations = [citationsOf(shown, from), citationsOfSide(other, of, from)];
  const nameOf = ([citation]: readonly Citation[]): string =>
    [from.document, from.person, ...[...from.others.values()].map(({ source }) => source)].find(({ id }) => id === citation?.source)
      ?.title ?? "";
  const [said, saidByOther] = [shown, other].map(({ values }) => valueWords({ field, values }, t).main);
  const why = t(state === "both" ? "drafting.compare.bothKept" : "drafting.compare.oneKept", {
    // What both sides call alike says which value it is about.
    field: said === saidByOther ? `${t(`drafting.field.${field}`)}, ${brief(said ?? "")}` : t(`drafting.field.${field}`),
    first: brief(differingWords(field, shown.values, atOdds, t)),
    second: brief(differingWords(field, other.values, atOdds, t)),
    from: brief(nameOf(citations[0] ?? [])),
    other: brief(nameOf(citations[1] ?? [])),
  });
  return [{ field, why, citations: citations.flat() }];
};

/**
 * What the documents of a draft contradict each other on, once a person has settled it: the value that is shown with its passage, and
 * what the other side says with its own. Whichever was chosen, the reader sees both, people who may stay hidden apart.
 */
export const shownContradictions = (of: Reviewed, from: Provenance, t: Translate): PactConflict[] =>
  of.documents.flatMap((document) =>
    holdAgainst(of.draft, of.documents, document.id).findings.flatMap((finding) => conflictOf(of, document, finding, from, t)),
  );
