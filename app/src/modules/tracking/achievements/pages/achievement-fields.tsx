import { Checkbox, Select, TextArea, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said } from "../../../pacts/index.ts";
import { evidenceKinds } from "../../evidence.ts";
import type { Achievement } from "../achievement.ts";
import { placeTyped } from "../achievement-words.ts";
import type { ActionName } from "../achievements.repository.ts";

/** What a form of an achievement begins with: all of one that is changed, what repeats from the one before. */
export type Start = Partial<Achievement>;

type FieldsProps = { readonly form: string; readonly said: Said; readonly start: Start };

export const QuantityAndDay = ({ form, said, start }: FieldsProps) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  return (
    <>
      <TextField
        {...of("quantity")}
        label={t("achievements.field.quantity")}
        required
        inputMode="decimal"
        maxLength={40}
        value={value("quantity", start.quantity === undefined ? null : String(start.quantity).replace(".", ","))}
      />
      <TextField {...of("day")} type="date" label={t("achievements.field.day")} required value={value("day", start.day ?? null)} />
    </>
  );
};

export const WhatField = ({ form, said, start }: FieldsProps) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  return (
    <TextField
      {...of("what")}
      label={t("achievements.field.what")}
      hint={t("achievements.field.whatHint")}
      required
      maxLength={300}
      value={value("what", start.what ?? null)}
    />
  );
};

export const PlaceAndEvidence = ({ form, said, start }: FieldsProps) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  const { place = null, territory = null } = start;
  return (
    <>
      <TextField
        {...of("place")}
        label={t("achievements.field.place")}
        hint={t("achievements.field.placeHint")}
        maxLength={300}
        value={value("place", placeTyped({ place, territory }))}
      />
      <Select
        {...of("evidence")}
        label={t("achievements.field.evidence")}
        required
        none={false}
        options={evidenceKinds.map((kind) => ({ value: kind, label: t(`achievements.evidence.${kind}`) }))}
        value={value("evidence", start.evidence ?? "declared")}
      />
    </>
  );
};

export const UnitField = ({ form, said, start, required }: FieldsProps & { required: boolean }) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  const hint = required ? {} : { hint: t("achievements.field.unitHint") };
  return (
    <TextField
      {...of("unit")}
      {...hint}
      label={t("achievements.field.unit")}
      required={required}
      maxLength={100}
      value={value("unit", start.unit ?? null)}
    />
  );
};

/** What is told when there is time. */
export const MoreFields = ({ form, said, start, actions }: FieldsProps & { actions: readonly ActionName[] }) => {
  const t = useT();
  const { of, value, ticked } = fieldsOf(form, said);
  return (
    <>
      {actions.length > 0 && (
        <Select
          {...of("actionId")}
          label={t("achievements.field.action")}
          none={t("achievements.field.actionNone")}
          options={actions.map(({ id, label }) => ({ value: id, label }))}
          value={value("actionId", start.actionId ?? null)}
        />
      )}
      <TextField
        {...of("source")}
        label={t("achievements.field.source")}
        hint={t("achievements.field.sourceHint")}
        maxLength={300}
        value={value("source", start.source ?? null)}
      />
      <TextField
        {...of("sourceUrl")}
        label={t("achievements.field.sourceUrl")}
        type="url"
        maxLength={2000}
        value={value("sourceUrl", start.sourceUrl ?? null)}
      />
      <TextArea {...of("note")} label={t("achievements.field.note")} rows={3} maxLength={2000} value={value("note", start.note ?? null)} />
      <Checkbox {...of("reserved")} label={t("achievements.field.reserved")} checked={ticked("reserved", start.isPublic === false)} />
    </>
  );
};
