import type { Span } from "@levier/kernel";

/** `named`: its list says that it is a project, a proper name alone may tell it. */
export type ActionMention = Span & { readonly axis: number | null; readonly stage: string | null; readonly named?: true };

/** A passage that no axis and no list claims. */
export const loose = ({ start, end }: Span): ActionMention => ({ start, end, axis: null, stage: null });

/** A verb that tells something of the list, which an action's name has not (plain text). */
export const CLAUSE = /\b(?:est|sont|a ete|ont|sera|seront|permet|permettra|doit|peut|peuvent)\b|\?$/;
