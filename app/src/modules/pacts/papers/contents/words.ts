import type { Translate } from "../../../../messages/index.ts";
import type { PaperColumn } from "../../../../platform/papers/paper.ts";
import { formatDate, formatEuros } from "../../../../ui/index.ts";
import type { Citation, PactContent } from "../../pact.schema.ts";
import type { ActionSheet } from "../../sheets/action-sheet.ts";

const listed = (words: readonly string[]): string => new Intl.ListFormat("fr", { type: "conjunction" }).format(words);

/**
 * The sources a value rests on by their numbers in the list at the end of the paper, « sources 1 et 3 »; the note of a
 * person who entered or corrected it.
 */
export const sourceWords = (t: Translate, { sources }: PactContent, citations: readonly Citation[]): string => {
  const places = new Map(sources.map(({ id }, place) => [id, place + 1]));
  const numbers = new Set(citations.flatMap(({ source }) => places.get(source) ?? []));
  const notes = new Set(citations.flatMap(({ source, note }) => note ?? (places.has(source) ? [] : source)));
  const called = listed([...numbers].toSorted((one, other) => one - other).map(String));
  return [...(numbers.size === 0 ? [] : [t("papers.source.call", { count: numbers.size, numbers: called })]), ...notes].join(", ");
};

/** Where `sourceWords` stand. */
export const sourceColumn = (t: Translate): PaperColumn => ({ label: t("papers.source"), narrow: true });

/** In narrow columns a day may be cut at its spaces, as otherwise it would be cut within a word or stand over the next column. */
const cuttable = (words: string): string => words.replaceAll("\u00a0", " ");

export const dayOrGap = (t: Translate, day: string | null): string => (day === null ? t("papers.unsaid") : cuttable(formatDate(day)));
export const eurosOrGap = (t: Translate, value: number | null): string => (value === null ? t("papers.unsaid") : formatEuros(value));
export const textOrGap = (t: Translate, text: string | null): string => text ?? t("papers.unsaid");

/** « du 3 mars 2026 au 1er mai 2027 », as far as it is known. */
export const calendarWords = (t: Translate, startsOn: string | null, endsOn: string | null): string => {
  if (startsOn === null && endsOn === null) return t("papers.unsaid");
  const dayOf = (day: string | null): string => (day === null ? "none" : formatDate(day));
  return cuttable(t("papers.calendarWords", { start: dayOf(startsOn), end: dayOf(endsOn) }));
};

/** Who keeps the figures of a sheet, and how many times they were written. */
export const sheetSource = (t: Translate, { revision }: ActionSheet, today: string): string =>
  t(revision === 0 ? "papers.source.text" : "papers.source.sheet", { revision, date: formatDate(today) });
