import type { ReactNode } from "react";
import { Checkbox, Details, errorOf, Select, TextArea, TextField, useT } from "../../../../ui/index.ts";
import { type ContentText, LONGEST_TEXT, startRules, stateAidBases } from "../content/content.ts";
import { type LinkField, linkFields } from "../content/typed-content.ts";
import { type FormProps, SheetForm } from "./sheet-form.tsx";

const GROUPS = {
  identity: ["number", "partners"],
  matter: ["context", "objectives", "expectedResults", "targetGroup"],
  places: ["isWholePact", "places"],
  results: ["indicators", "deliverables", "attachments"],
  law: ["stateAid", "stateAidNumber", "startRule", "appliedOn"],
  means: ["humanMeans", "technicalMeans", "diagnosisLink", "frameworkLink"],
  links: ["dependsOn", "contributesTo"],
} as const;
type Group = keyof typeof GROUPS;

/** Fields that go together, shut as long as they say nothing and nothing is wrong with them. */
const FieldGroup = ({ group, editing, children }: Pick<FormProps, "editing"> & { group: Group; children: ReactNode }) => {
  const t = useT();
  const { values, errors } = editing;
  const isOf = (name: string): boolean =>
    GROUPS[group].some((field) => name === field || name.startsWith(`${field}-`) || name === `${field}Other`);
  const isOpen = errors.some(({ field }) => isOf(field)) || Object.entries(values).some(([name, value]) => isOf(name) && value !== "");
  return (
    <Details summary={t(`sheets.content.${group}`)} open={isOpen}>
      {children}
    </Details>
  );
};

type Named = { readonly name: string; readonly value: string | undefined; readonly error: string | undefined };
type Bind = (name: string) => Named;

/** Longer than a line, or a list of one thing a line. */
type Area = ContentText | "partners" | "places" | "indicators" | "deliverables" | "attachments";

/** As many rows as its text takes on a phone, or nearly: four for nothing, fifteen at most. */
const rowsOf = (text = ""): number => {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0);
  return Math.min(15, Math.max(4, lines));
};

const Areas = ({ of, names }: { of: Bind; names: readonly Area[] }) => {
  const t = useT();
  return names.map((name) => (
    <TextArea
      key={name}
      {...of(name)}
      label={t(`sheets.field.${name}`)}
      hint={t(`sheets.field.${name}Hint`)}
      rows={rowsOf(of(name).value)}
      maxLength={LONGEST_TEXT}
    />
  ));
};

const Links = ({ view, editing, of, kind }: FormProps & { of: Bind; kind: LinkField }) => {
  const t = useT();
  const { values } = editing;
  const others = view.sheets.map(({ action }) => action).filter(({ id }) => id !== view.sheet.action.id);
  const isTicked = (id: string): boolean => values[`${kind}-${id}`] === "yes";
  // A box that was unticked is there again when the form comes back.
  const shown = others.filter(({ id }) => isTicked(id) || view.sheet.fields[kind].includes(id));
  const offered = others.filter((one) => !shown.includes(one)).map(({ id, label }) => ({ value: id, label }));
  return (
    <>
      {shown.length > 0 && (
        <fieldset className="field">
          <legend>{t(`sheets.content.${kind}`)}</legend>
          {shown.map(({ id, label }) => (
            <Checkbox key={id} name={`${kind}-${id}`} label={label} checked={isTicked(id)} />
          ))}
        </fieldset>
      )}
      {offered.length > 0 && <Select {...of(`${kind}Other`)} label={t(`sheets.field.${kind}Other`)} options={offered} />}
    </>
  );
};

/** All that a sheet says of its action, in groups that open on demand. */
export const ContentForm = ({ view, editing }: FormProps) => {
  const t = useT();
  const { values, errors } = editing;
  const of = <Name extends string>(name: Name) => ({ name, value: values[name], error: errorOf(errors, name) });
  return (
    <SheetForm view={view} editing={editing} what={t("sheets.content.title")}>
      <FieldGroup group="identity" editing={editing}>
        <TextField {...of("number")} label={t("sheets.field.number")} hint={t("sheets.field.numberHint")} maxLength={40} />
        <Areas of={of} names={["partners"]} />
      </FieldGroup>
      <FieldGroup group="matter" editing={editing}>
        <Areas of={of} names={["context", "objectives", "expectedResults", "targetGroup"]} />
      </FieldGroup>
      <FieldGroup group="places" editing={editing}>
        <Checkbox name="isWholePact" label={t("sheets.field.isWholePact")} checked={values["isWholePact"] === "yes"} />
        <Areas of={of} names={["places"]} />
      </FieldGroup>
      <FieldGroup group="results" editing={editing}>
        <Areas of={of} names={["indicators", "deliverables", "attachments"]} />
      </FieldGroup>
      <FieldGroup group="law" editing={editing}>
        <Select
          {...of("stateAid")}
          label={t("sheets.field.stateAid")}
          none={t("sheets.content.unsaid")}
          options={stateAidBases.map((value) => ({ value, label: t(`sheets.stateAid.${value}`) }))}
        />
        <TextField
          {...of("stateAidNumber")}
          label={t("sheets.field.stateAidNumber")}
          hint={t("sheets.field.stateAidNumberHint")}
          maxLength={40}
        />
        <Select
          {...of("startRule")}
          label={t("sheets.field.startRule")}
          none={t("sheets.content.unsaid")}
          options={startRules.map((value) => ({ value, label: t(`sheets.startRule.${value}`) }))}
        />
        <TextField {...of("appliedOn")} type="date" label={t("sheets.field.appliedOn")} />
      </FieldGroup>
      <FieldGroup group="means" editing={editing}>
        <Areas of={of} names={["humanMeans", "technicalMeans", "diagnosisLink", "frameworkLink"]} />
      </FieldGroup>
      {view.sheets.length > 1 && (
        <FieldGroup group="links" editing={editing}>
          {linkFields.map((kind) => (
            <Links key={kind} view={view} editing={editing} of={of} kind={kind} />
          ))}
        </FieldGroup>
      )}
    </SheetForm>
  );
};
