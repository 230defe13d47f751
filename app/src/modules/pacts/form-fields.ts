import { errorOf } from "../../ui/index.ts";
import type { Said } from "./desk.tsx";

/** The fields of one form of a page that holds several: their identifiers, what was typed, what was refused. */
export const fieldsOf = (form: string, { form: sent, typed, errors }: Said) => {
  const mine = sent === form;
  return {
    mine,
    of: (name: string) => ({ id: `${form}-${name}`, name, error: mine ? errorOf(errors, `${form}-${name}`) : undefined }),
    value: (name: string, otherwise: string | null): string | undefined => (mine ? typed[name] : undefined) ?? otherwise ?? undefined,
    ticked: (name: string, otherwise: boolean): boolean => (mine ? typed[name] === "yes" : otherwise),
  };
};
