import type { FormError } from "../../../../ui/index.ts";

/** What was typed in a form that was refused, which one it was, and why. */
export type Said = { readonly form: string; readonly typed: Readonly<Record<string, string>>; readonly errors: readonly FormError[] };

export const SILENT: Said = { form: "", typed: {}, errors: [] };

/** A field of a form that may come back: its identifier, what was typed else what is kept, and its refusal. */
export const fieldOf =
  (said: Said, form: string, kept: Readonly<Record<string, string | null>> = {}) =>
  (name: string) => {
    const id = `${form}-${name}`;
    const isBack = said.form === form;
    return {
      name,
      id,
      value: (isBack ? said.typed[name] : kept[name]) ?? undefined,
      error: said.errors.find((error) => error.field === id)?.message,
    };
  };
