import { inWords } from "../../../app/src/modules/drafting/number-words.ts";

/** What two wordings have in common whatever their case, accents, marks, spaces and ligatures: letters and digits alone. */
export const glue = (words: string): string =>
  words
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^\p{L}\p{N}]+|\p{Lm}/gu, "");

/** Where a link of Markdown leads: it stands in the text, and is no word of it. */
const LINK = /\]\([^()\n]*\)/g;

/** Whether a value stands in a passage, letter after letter. */
export const wordsStand = (value: string, passage: string): boolean =>
  [passage, passage.replace(LINK, "]")].some((words) => glue(words).includes(glue(value)));

/** Numbers told by a word of their own, as they stand in a passage once glued. */
const TOLD: readonly (readonly [number, RegExp])[] = [
  [0, /zero|aucun|annul|egal|compl|combl|resorb|rattrap|effac/],
  [0.5, /moitie|deux|demi/],
  [1 / 3, /tiers|trois/],
  [0.25, /quart|quatre/],
  [1, /une?|premi/],
  [2, /doubl|deux/],
  [3, /tripl|trois/],
  [4, /quadrupl|quatre/],
  [10, /dizaine/],
  [12, /douzaine/],
  [15, /quinzaine/],
  [20, /vingtaine/],
  [30, /trentaine/],
  [40, /quarantaine/],
  [50, /cinquantaine/],
  [60, /soixantaine/],
  [100, /centaine/],
  [1000, /millier/],
  [1e6, /(?:le|du|au)million(?!s)/],
  [1e9, /(?:le|du|au)milliard(?!s)/],
];

/** « M€ », « MEuros » and « troismillions » (its space lost) are scales; a letter within a word is none. */
const SCALES: readonly (readonly [number, RegExp])[] = [
  [1, /(?:)/],
  [1e3, /(?<!\p{L})k(?:(?!\p{L})|(?=euros?(?!\p{L})))|millier|mille(?!\p{L})/iu],
  [1e6, /(?<!\p{L})m(?:(?!\p{L})|(?=euros?(?!\p{L})))|million/iu],
  [1e9, /(?<!\p{L})m(?:rd|d)s?(?!\p{L})|milliard/iu],
];

const isNear = (a: number, b: number, grain: number): boolean => Math.abs(a - b) <= Math.max(grain, 1e-9 * Math.abs(a));

/** The numbers that digits, marks and spaces in a row may be: `1 200,5` is 1, 200.5 or 1200.5. */
const readings = (run: string): number[] => {
  const parts = run.split(/[^\d.,]+/).filter((part) => /\d/.test(part));
  return parts.flatMap((_, from) =>
    parts.slice(from).flatMap((_, more) => {
      const joined = parts.slice(from, from + more + 1).join("");
      return [joined.replace(/[.,]/g, ""), joined.replace(/\./g, "").replace(",", "."), joined.replace(/,/g, "")].map(Number.parseFloat);
    }),
  );
};

/** Digits in a row are read in parts no longer than this: noise of a thousand numbers is none of them. */
const LONGEST = 500;

const numbersIn = (passage: string): number[] =>
  (
    passage
      .normalize("NFKC")
      .replace(/\p{Cf}/gu, "")
      .match(/\d[\d\s.,]*/g) ?? []
  ).flatMap((run) => readings(run.slice(0, LONGEST)));

const wordedAs = (value: number, passage: string): boolean =>
  TOLD.some(([told, words]) => Math.abs(told - value) < 0.01 && words.test(passage)) ||
  (Number.isInteger(value) && value < 1e6 && passage.replaceAll(/s(?=cent|mille|$)/g, "").includes(glue(inWords(value))));

/**
 * Whether a number can be read in a passage, in digits or in words, with a word or letter of scale for what they lack.
 * `grain` is what it was rounded to.
 */
export const numberStands = (value: number, given: string, grain = 0): boolean => {
  const passage = given.replace(/\p{Cf}/gu, "");
  const glued = glue(passage);
  const numbers = numbersIn(passage);
  const size = Math.abs(value);
  // « Diviser par 12 » is a ratio, rounded to the thousandth.
  if (size < 1 && /divis/.test(glued) && numbers.some((number) => isNear(1 / number, size, 0.001))) return true;
  return SCALES.some(([scale, words]) => {
    const sought = size / scale;
    return words.test(passage) && (wordedAs(sought, glued) || numbers.some((number) => isNear(number, sought, grain / scale)));
  });
};

const MONTHS = "janv|fevr|mars|avri|mai|juin|juil|aout|sept|octo|nove|dece".split("|");

/** Whether the parts of an ISO date, reduced as it may be, can be read in a passage, its year in that or near the one of another. */
export const dateStands = (iso: string, given: string, yearFrom: string): boolean => {
  const passage = given.replace(/\p{Cf}/gu, "");
  const [, year, month, day] = /^(\d{4}|-)?-?(\d{2})?-?(\d{2})?$/.exec(iso) ?? [];
  const glued = glue(passage);
  const numbers = (passage.match(/\d+/g) ?? []).map(Number);
  // « le 3 octobre » of a text of June is of the year before.
  const near = (yearFrom.match(/\d+/g) ?? []).map(Number).flatMap((number) => [number - 1, number, number + 1]);
  const years = [...numbers, ...near];
  const yearStands = !year || year === "-" || years.includes(Number(year)) || years.includes(Number(year) - 2000);
  const monthStands = !month || glued.includes(MONTHS[Number(month) - 1] ?? "\0") || numbers.includes(Number(month));
  const dayStands = !day || numbers.includes(Number(day)) || glued.includes("premier") || glued.includes(glue(inWords(Number(day))));
  return iso !== "" && yearStands && monthStands && dayStands;
};
