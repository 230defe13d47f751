import type { Translate } from "../../messages/index.ts";
import type { Change } from "../../ui/index.ts";
import type { DecisionChange, Stand } from "./draft-history.ts";
import { type ExtractedDraft, itemsOf } from "./extracted-draft.ts";
import { type Field, isField } from "./fields.ts";
import { valueWords } from "./value-words.ts";
import type { Values } from "./values.ts";

const lineOf = (field: Field, values: Values, t: Translate): string => {
  const { main, rest } = valueWords({ field, values }, t);
  return rest === "" ? main : `${main} · ${rest}`;
};

const ofValue = (field: Field, { key, before, after }: DecisionChange, draft: ExtractedDraft, t: Translate): Omit<Change, "label"> => {
  const read = itemsOf(draft, field)[Number(key)]?.values ?? null;
  const words = (stand: Stand | null): string | null => {
    const values = stand?.values ?? read;
    return values && lineOf(field, values, t);
  };
  const decided = after?.kind ?? "undo";
  const value = words(after);
  const told =
    value === null ? t(`drafting.decided.${decided}`) : t("drafting.decided.line", { decided: t(`drafting.decided.${decided}`), value });
  // Words said on both sides would be read twice: what stood before is told where it was otherwise.
  const stood = words(before);
  return { before: stood === value ? null : stood, after: value === null && decided === "undo" ? null : told };
};

/** One decision of the history as its page tells it: the field, what stood, what was decided. */
export const decisionWords = (change: DecisionChange, draft: ExtractedDraft, t: Translate): Change => {
  const { subject, key, after } = change;
  if (isField(subject)) return { label: t(`drafting.field.${subject}`), ...ofValue(subject, change, draft, t) };
  const about = draft[subject][Number(key)]?.field ?? "";
  const decided = after === null ? "reopened" : subject === "conflicts" ? "keepBoth" : "keep";
  return {
    label: t(subject === "conflicts" ? "drafting.review.conflict" : "drafting.review.question", {
      field: isField(about) ? t(`drafting.field.${about}`) : t("drafting.part.value"),
    }),
    before: null,
    after: t(`drafting.decided.${decided}`),
  };
};
