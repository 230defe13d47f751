import { classes } from "./class-names.ts";
import { bind, type FieldProps, Hints } from "./field.tsx";
import { useFilled, useTicked } from "./filled-form.tsx";
import type { Option } from "./inputs.tsx";

/** A few choices of which one is taken, all in sight. The first carries the field's id, so that a refusal can lead to it. */
export const Radios = ({ options, value, ...field }: FieldProps & { options: readonly Option[]; value?: string | undefined }) => {
  const { id, "aria-describedby": describedBy } = bind(field);
  const filled = useFilled(field.name, value);
  return (
    <fieldset className={classes("field", field.error !== undefined && "failed")} aria-describedby={describedBy}>
      <legend>{field.label}</legend>
      <Hints id={id} hint={field.hint} error={field.error} />
      {options.map((option, position) => {
        const own = position === 0 ? id : `${id}-${option.value}`;
        return (
          <div key={option.value} className="choice">
            <input
              type="radio"
              id={own}
              name={field.name}
              value={option.value}
              defaultChecked={option.value === filled}
              required={field.required}
              aria-describedby={option.hint === undefined ? undefined : `${own}-of-hint`}
            />
            <label htmlFor={own}>{option.label}</label>
            {option.hint !== undefined && (
              <span className="hint" id={`${own}-of-hint`}>
                {option.hint}
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
};

/** One yes or no. Sent as `value` when ticked, not sent at all otherwise. */
export const Checkbox = ({ value = "yes", checked, ...field }: FieldProps & { value?: string; checked?: boolean }) => {
  const binding = bind(field);
  const ticked = useTicked(field.name, value, checked);
  return (
    <div className="choice">
      <input {...binding} type="checkbox" value={value} defaultChecked={ticked} />
      <label htmlFor={binding.id}>{field.label}</label>
      <Hints id={binding.id} hint={field.hint} error={field.error} />
    </div>
  );
};
