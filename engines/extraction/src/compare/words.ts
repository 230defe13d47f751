import { foldParty } from "../relations/party.ts";

/** Words that tie others together and say nothing of what a thing is. */
const TIES = new Set(
  "a ai au aux avec afin ce ces cet cette chaque d dans de des dont du elle en ensemble entre est et eux il ils j l la le les leur leurs lors mais meme n ne nos notre nous on ont or ou par pas plus pour qu que qui s sa sans se ses si soit son sont sous sur tous tout toute toutes un une vers via y".split(
    " ",
  ),
);

/** The words of a text that carry its sense, each once: no case, accent, plural, tie. */
export const wordsOf = (text: string): string[] => {
  const words = foldParty(text)
    .split(" ")
    .filter((word) => word !== "" && !TIES.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word));
  return [...new Set(words)];
};

export const isNumeral = (word: string): boolean => /\d/.test(word);

/** A shorter word, or less than half of one, does not tell its family. */
const LEAST_ROOT = 5;

/** Two words of one family share it. */
export const rootOf = (word: string): string => word.slice(0, LEAST_ROOT);

/** One word is the other, or of its family: `installer`, `installation`. */
const isAkin = (a: string, b: string): boolean => {
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  if (a === b) return true;
  const root = Math.ceil(Math.max(LEAST_ROOT, a.length / 2, b.length / 2));
  return a.length >= root && b.length >= root && a.startsWith(b.slice(0, root));
};

/** How many words of each list have one akin in the other. */
const shared = (a: readonly string[], b: readonly string[]): readonly [number, number] => {
  const inA = a.filter((word) => b.some((other) => isAkin(word, other))).length;
  return [inA, inA === 0 ? 0 : b.filter((word) => a.some((other) => isAkin(other, word))).length];
};

/** Words of a short label that all stand in the longer one say the same thing shorter, from this many on. */
const LEAST_CONTAINED = 2;
const CONTAINED = 0.75;

/** How alike two lists of words (each once) are, from 0 to 1, whatever their order. Two empty lists tell nothing: 0. */
export const likeness = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return 0;
  const [inA, inB] = shared(a, b);
  const share = (inA + inB) / (a.length + b.length);
  const shorter = Math.min(a.length, b.length);
  const isContained = shorter >= LEAST_CONTAINED && (inA === a.length || inB === b.length);
  return isContained ? Math.max(share, CONTAINED) : share;
};

/** Whether each word of one stands in the other, to the letter; empty lists hold nothing. */
export const isPartOf = (words: readonly string[], whole: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => whole.includes(word));

/** `poce` for « pacte offensive croissance emploi ». */
const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join("");

/** Whether one names by its letters what the other spells out. */
export const isShortFor = (short: readonly string[], long: readonly string[]): boolean =>
  short.some((word) => word.length >= 3 && initials(long).includes(word));

/** The order of two strings by their characters, the same whatever the machine's language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
