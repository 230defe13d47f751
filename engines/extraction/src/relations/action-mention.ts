import type { Span } from "@levier/kernel";

/** `named`: its list says that it is a project, a proper name alone may tell it. */
export type ActionMention = Span & { readonly axis: number | null; readonly stage: string | null; readonly named?: true };

/** A passage that no axis and no list claims. */
export const loose = ({ start, end }: Span): ActionMention => ({ start, end, axis: null, stage: null });

/** A verb that tells something of the list, which an action's name has not (flat text: « Est » is a name). */
export const CLAUSE =
  /(?<!\p{L})(?<!\bl')(?:est|sont|était|étaient|a été|ont|sera|seront|va|vont|permet|permettra|doit|peut|peuvent)(?!\p{L})|\?$/u;
