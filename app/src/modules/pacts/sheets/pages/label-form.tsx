import { Acts, Button, errorOf, type FormError, PostForm, Select, TextField, useT } from "../../../../ui/index.ts";

export type AxisNames = readonly { readonly id: string; readonly label: string }[];

type LabelFormProps = {
  readonly action: string;
  readonly submit: string;
  readonly cancel: string;
  readonly axes: AxisNames;
  readonly label: string;
  readonly axis: string;
  readonly errors: readonly FormError[];
};

/** Names an action to be, and the axis it comes under. */
export const LabelForm = ({ action, submit, cancel, axes, label, axis, errors }: LabelFormProps) => {
  const t = useT();
  return (
    <PostForm action={action} id="edit" label={submit}>
      <TextField name="label" label={t("sheets.add.label")} required value={label} error={errorOf(errors, "label")} maxLength={2000} />
      {axes.length > 0 && (
        <Select
          name="axis"
          label={t("sheets.field.axis")}
          none={t("sheets.add.none")}
          options={axes.map(({ id, label: name }) => ({ value: id, label: name }))}
          value={axis}
          error={errorOf(errors, "axis")}
        />
      )}
      <Acts>
        <Button kind="main">{submit}</Button>
        <a href={cancel}>{t("sheets.cancel")}</a>
      </Acts>
    </PostForm>
  );
};
