import type { ReactNode } from "react";
import { classes } from "./class-names.ts";
import { FilledProvider, useFieldsOf } from "./filled-form.tsx";
import { usePage } from "./page-context.tsx";

/** The token every posted form must carry. A form on a page without one is a bug of its route. */
export const HiddenCsrf = () => {
  const { csrf } = usePage();
  if (csrf === null) throw new Error("a form to post stands on a page that has no form token: begin a visit in its route");
  return <input type="hidden" name="csrf" value={csrf} />;
};

type PostFormProps = {
  readonly action: string;
  /** A key made by the server for this showing of the form, sent as `once`: the same key sent twice acts once. */
  readonly once?: string;
  /** Fields sent as they stand. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** For a form that sends a file. */
  readonly multipart?: boolean;
  /** Makes the form a target of links, which takes the focus. */
  readonly id?: string;
  readonly className?: string;
  readonly label?: string;
  readonly children: ReactNode;
};

export const PostForm = ({ action, once, hidden = {}, multipart = false, id, className, label, children }: PostFormProps) => {
  const filled = useFieldsOf(action, hidden);
  return (
    <form
      method="post"
      action={action}
      encType={multipart ? "multipart/form-data" : undefined}
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      className={className}
      aria-label={label}
    >
      <HiddenCsrf />
      {once !== undefined && <input type="hidden" name="once" value={once} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={filled?.[name] ?? value} />
      ))}
      <FilledProvider fields={filled}>{children}</FilledProvider>
    </form>
  );
};

export type ButtonKind = "main" | "plain" | "quiet" | "grave";

const LOOK: Readonly<Record<ButtonKind, string | null>> = { main: "main-act", plain: null, quiet: "quiet", grave: "grave" };

type ButtonProps = {
  readonly children: ReactNode;
  /** `main`: the one act of the page; `grave`: what cannot be undone. */
  readonly kind?: ButtonKind;
  /** Sent with the form when this button is the one pressed. */
  readonly name?: string;
  readonly value?: string;
  /** Says on what the button acts when its words alone do not: « Corriger le titre ». Begins with the visible words. */
  readonly label?: string;
  readonly formAction?: string;
  /** For an act that comes before the form is whole: what is missing does not hold it back. */
  readonly formNoValidate?: boolean;
  readonly type?: "submit" | "button";
};

export const Button = ({ children, kind = "plain", name, value, label, formAction, formNoValidate, type = "submit" }: ButtonProps) => (
  <button
    type={type}
    className={classes(LOOK[kind])}
    name={name}
    value={value}
    aria-label={label}
    formAction={formAction}
    formNoValidate={formNoValidate}
  >
    {children}
  </button>
);

/** A link that opens the next step, drawn as a button. */
export const ButtonLink = ({ href, kind = "plain", children }: { href: string; kind?: ButtonKind; children: ReactNode }) => (
  <a className={classes("button", LOOK[kind])} href={href}>
    {children}
  </a>
);

/** Buttons side by side. */
export const Acts = ({ children }: { children: ReactNode }) => <div className="acts">{children}</div>;
