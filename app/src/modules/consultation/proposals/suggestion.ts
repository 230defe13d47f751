import { ok, type Result, refuse } from "@levier/kernel";

/** What became of a suggestion. `fallen`: what it was to replace is no longer there. */
export const suggestionFates = ["open", "accepted", "rejected", "fallen", "taken-back"] as const;

/** What is offered: words put for a passage, or for the whole text when there is none. */
export type Rewriting = {
  readonly passage: string | null;
  readonly wording: string;
  /** The version of the text it was written on. */
  readonly onVersion: number;
};
/** `several`: the passage stands in more than one place, and nobody could tell which is meant. */
export type RewritingFault = "passage-absent" | "passage-several" | "older-version" | "no-change";

const occurrences = (text: string, passage: string): number => text.split(passage).length - 1;

/** The text once a suggestion is accepted. A passage is found wherever it is today; a whole wording replaces the version it read. */
export const rewrite = (
  current: { readonly text: string; readonly version: number },
  { passage, wording, onVersion }: Rewriting,
): Result<string, RewritingFault> => {
  if (passage === null && onVersion !== current.version) return refuse("older-version");
  const found = passage === null ? 1 : occurrences(current.text, passage);
  if (found === 0) return refuse("passage-absent");
  if (found > 1) return refuse("passage-several");
  // The wording is put as it is: `$&` in it means nothing.
  const text = passage === null ? wording : current.text.replace(passage, () => wording);
  return text === current.text ? refuse("no-change") : ok(text);
};

/** Those that can no longer be accepted once the text is this one. */
export const fallenIn = <S extends Rewriting>(
  current: { readonly text: string; readonly version: number },
  open: readonly S[],
): readonly S[] => open.filter((one) => !rewrite(current, one).ok);
