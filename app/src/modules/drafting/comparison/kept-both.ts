import type { Translate } from "../../../messages/index.ts";
import type { PactConflict } from "../../pacts/index.ts";
import type { Draft } from "../drafts.repository.ts";
import { itemsOf } from "../extracted-draft.ts";
import { isSingle } from "../fields.ts";
import { keptItems, type ReviewedDraft } from "../fold-draft.ts";
import { citationsOf, citeElsewhere, type Provenance } from "../to-pact-content.ts";
import { valueWords } from "../value-words.ts";
import { addedKey, type Choice } from "./choice.ts";
import type { DraftDocument } from "./documents.repository.ts";

type Reviewed = { readonly draft: Pick<Draft, "choices">; readonly documents: readonly DraftDocument[]; readonly reviewed: ReviewedDraft };

const conflictOf = (choice: Choice, { documents, reviewed }: Reviewed, from: Provenance, t: Translate): PactConflict[] => {
  const { document, field, item, against } = choice;
  const first = keptItems(reviewed, field).find(({ key }) => key === against);
  const of = documents.find(({ id }) => id === document);
  const second = of && itemsOf(of.extracted, field)[Number(item)];
  const [span] = second?.evidence ?? [];
  // One of the two set aside, or taken for the other, ends the conflict.
  const isBoth = isSingle(field) || keptItems(reviewed, field).some(({ key }) => key === addedKey(document, item));
  if (!first || first.elsewhere?.document === document || !second || !span || !isBoth) return [];
  const words = { first: valueWords(first, t).main, second: valueWords({ field, values: second.values }, t).main };
  const citations = [...citationsOf(first, from), ...citeElsewhere({ document, span }, from, null)];
  return [{ field, why: t("drafting.compare.bothKept", words), citations }];
};

/** What the documents of a draft contradict each other on, where a person kept both. */
export const keptBoth = (of: Reviewed, from: Provenance, t: Translate): PactConflict[] =>
  of.draft.choices.filter(({ kind }) => kind === "both").flatMap((choice) => conflictOf(choice, of, from, t));
