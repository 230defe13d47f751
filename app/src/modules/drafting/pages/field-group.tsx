import { Button, Details, FieldList, type Option, PostForm, useT } from "../../../ui/index.ts";
import { excerptOf } from "../comparison/excerpt.ts";
import { type Field, isSingle } from "../fields.ts";
import { awaitsPerson, type ReviewedItem } from "../fold-draft.ts";
import { addressOf, groupId, type ReviewModel } from "./review-model.ts";
import { ValueForm } from "./value-form.tsx";
import { ValueRow } from "./value-row.tsx";

/** A list longer than this is folded under its axes. */
const FOLDED_BEYOND = 40;

type GroupProps = { readonly model: ReviewModel; readonly field: Field; readonly axes: readonly Option[] };
type Bunch = { readonly title: string | null; readonly items: readonly ReviewedItem[] };

const bunchesOf = (field: Field, items: readonly ReviewedItem[], axes: readonly Option[], without: string): readonly Bunch[] => {
  if (field !== "actions" || items.length <= FOLDED_BEYOND) return [{ title: null, items }];
  const under = (key: string): readonly ReviewedItem[] => items.filter(({ values }) => values["axis"] === key);
  const placed = axes.map(({ value, label }) => ({ title: label, items: under(value) }));
  const rest = items.filter((item) => !axes.some(({ value }) => item.values["axis"] === value));
  return [...placed, { title: without, items: rest }].filter((bunch) => bunch.items.length > 0);
};

const AcceptAll = ({ draft, field }: { draft: string; field: Field }) => {
  const t = useT();
  return (
    <PostForm action={`${addressOf(draft)}/accept`} hidden={{ field }}>
      <Button kind="quiet" label={t("drafting.review.acceptAllLabel", { field: t(`drafting.field.${field}`) })}>
        {t("drafting.review.acceptAll")}
      </Button>
    </PostForm>
  );
};

/** The values of one field, and the way to add one. */
export const FieldGroup = ({ model, field, axes }: GroupProps) => {
  const t = useT();
  const { id, reviewed, editing, may } = model;
  const items = reviewed.items[field];
  const name = t(`drafting.field.${field}`);
  const proposed = items.filter((item) => item.state === "proposed" && !awaitsPerson(item)).length;
  const adding = editing?.field === field && editing.key === null;
  const bunches = bunchesOf(field, items, axes, t("drafting.review.withoutAxis"));
  const fromOf = ({ elsewhere }: ReviewedItem): { readonly name: string; readonly quote: string } | null => {
    const document = model.documents.find(({ id }) => id === elsewhere?.document);
    return document && elsewhere ? { name: document.name, quote: excerptOf(document.text, elsewhere.span).words } : null;
  };
  const list = (bunch: Bunch) => (
    <FieldList label={bunch.title === null ? name : `${name}, ${bunch.title}`}>
      {bunch.items.map((item) => (
        <ValueRow
          key={item.key}
          draft={id}
          item={item}
          label={name}
          editing={editing}
          axes={axes}
          mayReview={may.review}
          from={fromOf(item)}
        />
      ))}
    </FieldList>
  );
  return (
    <section id={groupId(field)} tabIndex={-1} aria-labelledby={`${groupId(field)}-title`}>
      <div className="acts">
        <h3 id={`${groupId(field)}-title`}>
          {isSingle(field) || items.length === 0 ? name : t("drafting.review.group", { field: name, count: items.length })}
        </h3>
        {may.review && proposed > 1 && <AcceptAll draft={id} field={field} />}
        {may.review && !adding && (!isSingle(field) || items.length === 0) && (
          <a
            href={`${addressOf(id)}?add=${field}#${groupId(field)}`}
            data-edit=""
            aria-label={t("drafting.review.addLabel", { field: name })}
          >
            {t("drafting.review.add")}
          </a>
        )}
      </div>
      {adding && <ValueForm draft={id} editing={editing} axes={axes} />}
      {bunches
        .filter((bunch) => bunch.items.length > 0)
        .map((bunch) =>
          bunch.title === null ? (
            <div key="all">{list(bunch)}</div>
          ) : (
            <Details
              key={bunch.title}
              summary={`${bunch.title} (${bunch.items.length})`}
              open={editing?.field === field && bunch.items.some(({ key }) => key === editing.key)}
            >
              {list(bunch)}
            </Details>
          ),
        )}
    </section>
  );
};
