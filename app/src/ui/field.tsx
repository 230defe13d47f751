import type { ReactNode } from "react";
import { classes } from "./class-names.ts";
import { useT } from "./page-context.tsx";

/** What every field of a form has. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  /** The name by default; given when a page holds several fields of one name. */
  readonly id?: string | undefined;
  /** How to fill it, set under the label. */
  readonly hint?: string | undefined;
  /** What was wrong and the mend, set beside the field. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  /** Leaves out the word « facultatif »: in a filter nothing is required. */
  readonly bare?: boolean | undefined;
  /** For a label that what stands around says already, a table's heading: read by assistive technology only. */
  readonly labelUnseen?: boolean | undefined;
};

/** Attributes that bind a control to its label, hint and refusal. */
export type Binding = {
  readonly id: string;
  readonly name: string;
  readonly required: boolean | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

export const bind = ({ name, id = name, hint, error, required }: FieldProps): Binding => ({
  id,
  name,
  required,
  "aria-describedby": classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`),
  "aria-invalid": error === undefined ? undefined : true,
});

export const Hints = ({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) => (
  <>
    {hint !== undefined && (
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {error !== undefined && (
      <span className="error" id={`${id}-error`}>
        {error}
      </span>
    )}
  </>
);

/** A label, its hint, its refusal, and the control that `children` draws from the binding. */
export const Field = ({ children, ...field }: FieldProps & { children: (binding: Binding) => ReactNode }) => {
  const t = useT();
  const binding = bind(field);
  return (
    <div className={classes("field", field.error !== undefined && "failed")}>
      <label htmlFor={binding.id} className={classes(field.labelUnseen === true && "unseen")}>
        {field.label} {field.required !== true && field.bare !== true && <small>{t("ui.field.optional")}</small>}
      </label>
      <Hints id={binding.id} hint={field.hint} error={field.error} />
      {children(binding)}
    </div>
  );
};
