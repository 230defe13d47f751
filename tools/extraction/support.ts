import { fold, likeness } from "./wording.ts";

/**
 * Whether a value can be read in its quote, by the very rules of the reference scorer (`judge.test.ts` holds the two together).
 * `verify/extraction/supported.ts` asks more of the same: it judges what the engine promises, not what the scores compare.
 */

const MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");

/** Words in which a small number may be told. */
const NUMBER_WORDS: ReadonlyMap<number, readonly string[]> = new Map(
  [
    "1 un une premier|2 deux second|3 trois|4 quatre|5 cinq|6 six|7 sept|8 huit|9 neuf|10 dix dizaine|11 onze|12 douze|13 treize",
    "14 quatorze|15 quinze|16 seize|20 vingt vingtaine|30 trente|40 quarante|50 cinquante|60 soixante|100 cent centaine|1000 mille millier",
  ]
    .join("|")
    .split("|")
    .map((line) => line.split(" "))
    .map(([digits, ...words]) => [Number(digits), words]),
);

/** Words that make of another number the one meant. */
const MULTIPLIERS = /\b(?:demi|moitie|deux|double|tripl|milliard|million|millier|cent)/;

/** Whether a number can be read in a quote, in digits or in words. */
export const numberStands = (value: number | null | undefined, quote: string): boolean => {
  if (value == null) return true;
  const digits = String(Math.abs(value)).replace(/[.,]/g, "").replace(/0+$/, "");
  const words = fold(quote);
  return (
    quote.replace(/[\s.,]/g, "").includes(digits) ||
    words.split(" ").some((word) => NUMBER_WORDS.get(value)?.includes(word)) ||
    MULTIPLIERS.test(words)
  );
};

/** Whether the month and the day of an ISO date, if it has them, can be read in a quote. */
export const dateStands = (iso: string, precision: string, quote: string): boolean => {
  if (precision.includes("relative")) return true;
  const words = fold(quote);
  const [, month, day] = /(?:\d{4}|-)-(\d{2})(?:-(\d{2}))?/.exec(iso) ?? [];
  const hasMonth =
    month === undefined ||
    words.includes((MONTHS[Number(month) - 1] ?? "").slice(0, 4)) ||
    new RegExp(`\\b0?${Number(month)}\\b`).test(words);
  return hasMonth && (day === undefined || new RegExp(`\\b0?${Number(day)}(er)?\\b`).test(words) || words.includes("premier"));
};

export const personStands = (name: string | null | undefined, quote: string): boolean => !name || likeness(name, quote) >= 0.5;

export const nameStands = (name: string | null | undefined, quote: string): boolean =>
  likeness(name, quote) >= 0.4 || fold(quote).replaceAll(" ", "").includes(fold(name).replaceAll(" ", ""));
