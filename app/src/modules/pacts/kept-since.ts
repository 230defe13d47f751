import type { Translate } from "../../messages/index.ts";
import { canonical } from "../../platform/audit/canonical.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What someone else changed while a person typed: as it is kept now, and as that person typed it; null of what they take out. */
export type KeptChange<Kept extends Fields> = { readonly now: Kept; readonly typed: Kept | null };

/** How a field is called, and its value in words; null for a field that nobody types. */
type FieldWords = { readonly label: string; readonly words: string } | null;

/** Lists of a form are sets: the order in which they were stored says nothing. */
const comparable = (value: unknown): string => canonical(Array.isArray(value) ? value.map(String).sort() : value);

/** What is kept now in each field that differs from what was typed: « État « tenu » ; Preuve (vide) ». */
export const keptSince = <Kept extends Fields>(
  t: Translate,
  { now, typed }: KeptChange<Kept>,
  wordsOf: (field: string, value: unknown) => FieldWords,
): string => {
  const differing = Object.entries(now).filter(([field, value]) => typed === null || comparable(value) !== comparable(typed[field]));
  const said = differing.flatMap(([field, value]) => {
    const told = wordsOf(field, value);
    if (told === null) return [];
    return told.words === "" ? t("bonds.kept.empty", { label: told.label }) : t("bonds.kept.said", told);
  });
  return said.length === 0 ? t("bonds.kept.same") : said.join("\u00a0; ");
};
