import type { Translate } from "../../../../messages/index.ts";
import { formatDate, formatEuros } from "../../../../ui/index.ts";
import type { Citation, PactContent } from "../../pact.schema.ts";
import type { ActionSheet } from "../../sheets/action-sheet.ts";

/** The names of the sources a value rests on; the person's note where a person entered it. */
export const sourceWords = (content: PactContent, citations: readonly Citation[]): string => {
  const nameOf = ({ source, note }: Citation): string => note ?? content.sources.find(({ id }) => id === source)?.title ?? source;
  return [...new Set(citations.map(nameOf))].join(", ");
};

export const dayOrGap = (t: Translate, day: string | null): string => (day === null ? t("papers.unsaid") : formatDate(day));
export const eurosOrGap = (t: Translate, value: number | null): string => (value === null ? t("papers.unsaid") : formatEuros(value));
export const textOrGap = (t: Translate, text: string | null): string => text ?? t("papers.unsaid");

/** « du 3 mars 2026 au 1er mai 2027 », as far as it is known. It stands in narrow columns: it may be cut anywhere. */
export const calendarWords = (t: Translate, startsOn: string | null, endsOn: string | null): string => {
  if (startsOn === null && endsOn === null) return t("papers.unsaid");
  const dayOf = (day: string | null): string => (day === null ? "none" : formatDate(day));
  return t("papers.calendarWords", { start: dayOf(startsOn), end: dayOf(endsOn) }).replaceAll("\u00a0", " ");
};

/** Who keeps the figures of a sheet, and how many times they were written. */
export const sheetSource = (t: Translate, { revision }: ActionSheet, today: string): string =>
  t(revision === 0 ? "papers.source.text" : "papers.source.sheet", { revision, date: formatDate(today) });
