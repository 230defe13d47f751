import type { Span } from "@levier/kernel";

/** A text in which quotes and words are looked for, spaces and apostrophes of any kind taken for one another. */
export type QuotableText = {
  readonly text: string;
  /** Where a quote first stands to the letter; null when it does not. */
  readonly locate: (quote: string) => Span | null;
  /** Where words stand inside a passage as whole words, whatever their case and accents; null when they do not. */
  readonly worded: (words: string, within: Span) => Span | null;
};

const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const APOSTROPHE = /[’‘ʼ]/;

/** What each character becomes: nothing, a plain space, a plain apostrophe, itself. Kept, since a long text asks for it a million times. */
const asNormal = new Map<string, string>();
const normalLetter = (letter: string): string => {
  const known = asNormal.get(letter);
  if (known !== undefined) return known;
  const normal = HIDDEN.test(letter) ? "" : SPACE.test(letter) ? " " : APOSTROPHE.test(letter) ? "'" : letter;
  asNormal.set(letter, normal);
  return normal;
};

/** The text with one plain space for each run of spaces, and where each of its characters stood. */
const normalise = (text: string): { readonly normal: string; readonly origin: Int32Array } => {
  const origin = new Int32Array(text.length);
  let [normal, length, afterSpace] = ["", 0, false];
  for (let at = 0; at < text.length; at++) {
    const letter = normalLetter(text.charAt(at));
    if (letter === "" || (letter === " " && afterSpace)) continue;
    afterSpace = letter === " ";
    origin[length++] = at;
    normal += letter;
  }
  return { normal, origin: origin.subarray(0, length) };
};

/** Lower case without accents, one character for each, so that offsets hold. */
const fold = (normal: string): string =>
  normal.toLowerCase().length === normal.length
    ? normal.toLowerCase().replace(/[\u0080-\uffff]/g, (letter) => letter.normalize("NFD").charAt(0))
    : normal.replace(/[\s\S]/g, (letter) => letter.normalize("NFD").charAt(0).toLowerCase().charAt(0));

const WORD = /[\p{L}\p{N}]/u;
/** What stands before or after a part of something longer (a name, an address): a letter, or a joint with a letter beyond it. */
const JOINED_BEFORE = /[\p{L}\p{N}][-.@_+]?$/u;
const JOINED_AFTER = /^[-'.@_+]?[\p{L}\p{N}]/u;

const isWhole = (normal: string, start: number, end: number): boolean =>
  !(WORD.test(normal.charAt(start)) && JOINED_BEFORE.test(normal.slice(Math.max(0, start - 2), start))) &&
  !(WORD.test(normal.charAt(end - 1)) && JOINED_AFTER.test(normal.slice(end, end + 2)));

/** The first place of `words` in `whole` between two positions that cuts no word. */
const wholeIn = (whole: string, words: string, from: number, to: number): number => {
  for (let at = whole.indexOf(words, from); at >= 0 && at + words.length <= to; at = whole.indexOf(words, at + 1))
    if (isWhole(whole, at, at + words.length)) return at;
  return -1;
};

/** The first index of a sorted array whose value is not under the one given. */
const firstFrom = (sorted: Int32Array, value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const quotableText = (text: string): QuotableText => {
  const { normal, origin } = normalise(text);
  const folded = fold(normal);
  const spanOf = (start: number, length: number): Span => ({ start: origin[start] ?? 0, end: (origin[start + length - 1] ?? 0) + 1 });
  return {
    text,
    locate: (quote) => {
      const sought = normalise(quote).normal.trim();
      const at = sought === "" ? -1 : wholeIn(normal, sought, 0, normal.length);
      return at < 0 ? null : spanOf(at, sought.length);
    },
    worded: (words, { start, end }) => {
      const sought = fold(normalise(words).normal.trim());
      const at = sought === "" ? -1 : wholeIn(folded, sought, firstFrom(origin, start), firstFrom(origin, end));
      return at < 0 ? null : spanOf(at, sought.length);
    },
  };
};
