import { Acts, Button, ButtonLink, Checkbox, type Option, PostForm, Select, TextArea, TextField, useT } from "../../../ui/index.ts";
import { type Field, type Part, shapes } from "../fields.ts";
import { choiceWords, isLong, partLabel } from "../labels.ts";
import { addressOf, type Editing, groupId, rowId } from "./review-model.ts";

type PartProps = { readonly field: Field; readonly part: Part; readonly editing: Editing; readonly axes: readonly Option[] };

const partId = (name: string): string => `edit-${name}`;

const PartInput = ({ field, part, editing, axes }: PartProps) => {
  const t = useT();
  const id = partId(part.name);
  const common = {
    id,
    name: `value.${part.name}`,
    label: t(partLabel(part.name)),
    error: editing.errors.find((error) => error.field === id)?.message,
    required: shapes[field].needs.some((group) => group.length === 1 && group[0] === part.name),
  };
  const value = editing.typed[part.name] ?? "";
  if (part.kind === "flag") return <Checkbox {...common} checked={value === "yes"} />;
  if (part.kind === "axis")
    return (
      <Select
        {...common}
        {...(axes.length === 0 ? { hint: t("drafting.review.axisHint") } : {})}
        options={axes}
        value={value}
        none={t("drafting.review.withoutAxis")}
      />
    );
  if (part.kind === "choice")
    return (
      <Select
        {...common}
        options={part.options.map((option) => ({ value: option, label: choiceWords(part.words, option, t) }))}
        value={value}
      />
    );
  if (isLong(part)) return <TextArea {...common} rows={3} value={value} />;
  if (part.kind === "date") return <TextField {...common} hint={t("drafting.review.dateHint")} value={value} />;
  return <TextField {...common} value={value} {...(part.kind === "number" ? { inputMode: "decimal" as const } : {})} />;
};

type FormProps = {
  readonly draft: string;
  readonly editing: Editing;
  readonly axes: readonly Option[];
  /** It rests on a passage already. */
  readonly rested?: boolean;
};

/** Corrects one value, or adds one: its parts, and the passage it rests on. */
export const ValueForm = ({ draft, editing, axes, rested = false }: FormProps) => {
  const t = useT();
  const { field, key } = editing;
  const back = `${addressOf(draft)}#${key === null ? groupId(field) : rowId(field, key)}`;
  const name = t(`drafting.field.${field}`);
  return (
    <PostForm
      action={`${addressOf(draft)}/decisions`}
      id="edit"
      className="stack"
      label={t(key === null ? "drafting.review.addLabel" : "drafting.review.correctLabel", { field: name, value: name })}
      hidden={{ subject: field, kind: key === null ? "add" : "correct", near: editing.near, ...(key === null ? {} : { key }) }}
    >
      {shapes[field].parts.map((part) => (
        <PartInput key={part.name} field={field} part={part} editing={editing} axes={axes} />
      ))}
      <TextArea
        id="edit-passage"
        name="passage"
        label={t("drafting.review.passage")}
        hint={t(rested ? "drafting.review.passageHintRead" : "drafting.review.passageHint")}
        error={editing.errors.find((error) => error.field === "edit-passage")?.message}
        rows={2}
        value={editing.passage}
      />
      {rested && <Checkbox name="keepPassage" label={t("drafting.review.keepPassage")} />}
      <Acts>
        <Button>{t("drafting.review.save")}</Button>
        <ButtonLink href={back} kind="quiet">
          {t("drafting.review.leave")}
        </ButtonLink>
      </Acts>
    </PostForm>
  );
};
