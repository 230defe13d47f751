import type { ReactNode } from "react";
import { classes } from "./class-names.ts";
import { useT } from "./page-context.tsx";

export type NoticeKind = "info" | "success" | "risk" | "late";

type NoticeProps = {
  readonly kind?: NoticeKind;
  /** Without a title of its own the notice carries the word of its kind, so that colour never speaks alone. */
  readonly title?: string;
  readonly id?: string;
  /** Announced when it appears: after an act, not for what the page holds from the start. */
  readonly announced?: boolean;
  readonly children?: ReactNode;
};

export const Notice = ({ kind = "info", title, id, announced = false, children }: NoticeProps) => {
  const t = useT();
  return (
    <div className={classes("notice", kind !== "info" && kind)} id={id} role={announced ? "status" : undefined}>
      <h2>{title ?? t(`ui.notice.${kind}`)}</h2>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
};

export type FormError = {
  /** Id of the control to mend. */
  readonly field: string;
  readonly message: string;
};

/** Every refusal of a form, each a link to its field. Goes first in the page; nothing when there is none. */
export const ErrorSummary = ({ errors }: { errors: readonly FormError[] }) => {
  const t = useT();
  if (errors.length === 0) return null;
  return (
    <div className="notice late" role="alert" id="errors" tabIndex={-1}>
      <h2>{t("ui.errors.title", { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field + message}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The refusal of one field, for the field itself. */
export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;
