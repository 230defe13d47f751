import { Details, errorOf, Pairs, Select, SplitSection, TextArea, TextField, Unsaid, useT } from "../../../../ui/index.ts";
import { priorities } from "../priorities.ts";
import { Paragraphs } from "./paragraphs.tsx";
import { formOf, type SectionProps } from "./section-props.ts";
import { EditLink, type FormProps, SheetForm } from "./sheet-form.tsx";

const TEXTS = ["owner", "lead"] as const;
const BLOCKING = ["blockedBecause", "unblockedWhen"] as const;

const FieldsForm = ({ view, editing }: FormProps) => {
  const t = useT();
  const { values, errors } = editing;
  const field = <Name extends string>(name: Name) => ({ name, value: values[name], error: errorOf(errors, name) });
  const isBlockedOpen = BLOCKING.some((name) => (values[name] ?? "") !== "" || errorOf(errors, name) !== undefined);
  return (
    <SheetForm view={view} editing={editing} what={t("sheets.fields.title")}>
      {TEXTS.map((name) => (
        <TextField key={name} {...field(name)} label={t(`sheets.field.${name}`)} hint={t(`sheets.field.${name}Hint`)} maxLength={300} />
      ))}
      <Select
        {...field("priority")}
        label={t("sheets.field.priority")}
        none={t("sheets.unsaid.priority")}
        options={priorities.map((value) => ({ value, label: t(`sheets.priority.${value}`) }))}
      />
      <TextArea {...field("description")} label={t("sheets.field.description")} rows={5} maxLength={2000} />
      <Details summary={t("sheets.blocked.form")} open={isBlockedOpen}>
        {BLOCKING.map((name) => (
          <TextField key={name} {...field(name)} label={t(`sheets.field.${name}`)} maxLength={2000} />
        ))}
      </Details>
    </SheetForm>
  );
};

/** Who answers for the action and how much it matters; the form holds what blocks it as well. */
export const FieldsSection = (props: SectionProps) => {
  const t = useT();
  const { view, mayEdit } = props;
  const { owner, lead, priority, description } = view.sheet.fields;
  const form = formOf(props, "fields");
  const pairs = [
    { label: t("sheets.field.owner"), value: owner ?? <Unsaid>{t("sheets.unsaid.owner")}</Unsaid> },
    { label: t("sheets.field.lead"), value: lead ?? <Unsaid>{t("sheets.unsaid.lead")}</Unsaid> },
    {
      label: t("sheets.field.priority"),
      value: priority === null ? <Unsaid>{t("sheets.unsaid.priority")}</Unsaid> : t(`sheets.priority.${priority}`),
    },
    ...(description === null ? [] : [{ label: t("sheets.field.description"), value: <Paragraphs text={description} /> }]),
  ];
  return (
    <SplitSection id="fields" title={t("sheets.fields.title")}>
      {form ? <FieldsForm view={view} editing={form} /> : <Pairs pairs={pairs} />}
      {mayEdit && !form && (
        <p>
          <EditLink view={view} edit="fields" label={t("sheets.editWhat", { what: t("sheets.fields.title") })}>
            {t("sheets.edit")}
          </EditLink>
        </p>
      )}
    </SplitSection>
  );
};
