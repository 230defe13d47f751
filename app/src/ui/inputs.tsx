import { Field, type FieldProps } from "./field.tsx";
import { useFilled } from "./filled-form.tsx";
import { useT } from "./page-context.tsx";

type TextProps = FieldProps & {
  /** What was typed: kept when the form comes back. */
  readonly value?: string | undefined;
  readonly type?: "text" | "email" | "url" | "search" | "date" | "tel";
  readonly autoComplete?: string;
  readonly inputMode?: "text" | "numeric" | "decimal" | "email" | "url";
  readonly maxLength?: number;
};

export const TextField = ({ value, type = "text", autoComplete, inputMode, maxLength, ...field }: TextProps) => {
  const filled = useFilled(field.name, value);
  return (
    <Field {...field}>
      {(binding) => (
        <input {...binding} type={type} defaultValue={filled} autoComplete={autoComplete} inputMode={inputMode} maxLength={maxLength} />
      )}
    </Field>
  );
};

export const TextArea = ({
  value,
  rows = 8,
  maxLength,
  ...field
}: FieldProps & { value?: string | undefined; rows?: number; maxLength?: number }) => {
  const filled = useFilled(field.name, value);
  return <Field {...field}>{(binding) => <textarea {...binding} rows={rows} defaultValue={filled} maxLength={maxLength} />}</Field>;
};

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

type SelectProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** Words of the choice that chooses nothing; an empty value. `false` leaves it out. */
  readonly none?: string | false;
};

export const Select = ({ options, value = "", none, ...field }: SelectProps) => {
  const t = useT();
  const filled = useFilled(field.name, value);
  return (
    <Field {...field} bare={field.bare === true || none === false}>
      {(binding) => (
        <select {...binding} defaultValue={filled}>
          {none !== false && <option value="">{none ?? t("ui.select.none")}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

type FileProps = FieldProps & {
  /** Extensions and media types taken, as the `accept` attribute words them. */
  readonly accept: string;
  readonly multiple?: boolean;
};

/** A file is never kept by a browser when the form comes back: say so in the refusal. */
export const FileField = ({ accept, multiple, ...field }: FileProps) => (
  <Field {...field}>{(binding) => <input {...binding} type="file" accept={accept} multiple={multiple} />}</Field>
);
