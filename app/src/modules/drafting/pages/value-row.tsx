import { Button, FieldRow, type Option, PostForm, useT } from "../../../ui/index.ts";
import { shapes } from "../fields.ts";
import { awaitsPerson, type ReviewedItem } from "../fold-draft.ts";
import { partLabel } from "../labels.ts";
import { valueWords } from "../value-words.ts";
import { missingParts } from "../values.ts";
import { marksOfItem } from "./marks.ts";
import { addressOf, type Editing, rowId } from "./review-model.ts";
import { ValueForm } from "./value-form.tsx";

/** A probability: when over three such values in ten are wrong, the row says that it may be misread. */
const UNCERTAIN = 0.7;

type ActsProps = { readonly draft: string; readonly item: ReviewedItem; readonly words: string };

const ValueActs = ({ draft, item, words }: ActsProps) => {
  const t = useT();
  const { field, key, state } = item;
  const form = `${addressOf(draft)}/decisions`;
  return (
    <PostForm action={form} className="acts" hidden={{ subject: field, key }}>
      {state === "proposed" && (
        <Button name="kind" value="accept" label={t("drafting.review.acceptLabel", { value: words })}>
          {t("drafting.review.accept")}
        </Button>
      )}
      {state === "proposed" && (
        <Button name="kind" value="reject" kind="quiet" label={t("drafting.review.rejectLabel", { value: words })}>
          {t("drafting.review.reject")}
        </Button>
      )}
      {state !== "proposed" && (
        <Button name="kind" value="undo" kind="quiet" label={t("drafting.review.undoLabel", { value: words })}>
          {t(state === "added" ? "drafting.review.remove" : "drafting.review.undo")}
        </Button>
      )}
      {state !== "rejected" && (
        <a
          href={`${addressOf(draft)}?edit=${field}.${key}#${rowId(field, key)}`}
          data-edit=""
          aria-label={t("drafting.review.correctLabel", { value: words })}
        >
          {t("drafting.review.correct")}
        </a>
      )}
    </PostForm>
  );
};

type RowProps = {
  readonly draft: string;
  readonly item: ReviewedItem;
  readonly label: string;
  readonly editing: Editing | null;
  readonly axes: readonly Option[];
  readonly mayReview: boolean;
  /** The further document that it was taken from, and its words there. */
  readonly from: { readonly name: string; readonly quote: string } | null;
};

/** One value: its words, its state, its passages, and what can be decided about it. */
export const ValueRow = ({ draft, item, label, editing, axes, mayReview, from }: RowProps) => {
  const t = useT();
  const { field, key, state, values, evidence, confidence } = item;
  const { main, rest } = valueWords(item, t);
  const open = editing?.field === field && editing.key === key;
  const missing = state === "rejected" ? [] : missingParts(field, values).map((group) => t(partLabel(group[0] ?? "value")));
  const notes = [
    rest,
    from !== null ? t("drafting.compare.from", from) : evidence.length === 0 ? t("drafting.review.byPerson") : "",
    missing.length > 0 ? t("drafting.review.incomplete", { parts: missing.join(", ") }) : "",
    awaitsPerson(item)
      ? t("drafting.review.byModel")
      : state === "proposed" && confidence !== null && confidence < UNCERTAIN
        ? t("drafting.review.uncertain")
        : "",
  ].filter((note) => note !== "");
  const acts = open ? (
    <ValueForm draft={draft} editing={editing} axes={axes} rested={evidence.length > 0 || from !== null} />
  ) : mayReview ? (
    <ValueActs draft={draft} item={item} words={main} />
  ) : undefined;
  return (
    <FieldRow
      id={rowId(field, key)}
      tone={shapes[field].tone}
      label={label}
      state={state}
      marks={marksOfItem(item)}
      note={notes.length === 0 ? undefined : notes.join(" · ")}
      acts={acts}
    >
      {main}
    </FieldRow>
  );
};
