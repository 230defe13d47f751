/** Words that any two sentences share. */
const COMMON = new Set(
  "les des une aux par pour dans sur avec sous chez entre vers est son ses leur leurs cette ces qui que dont".split(" "),
);

/** The words of a text, without accents, capitals nor endings that number or gender change. */
const wordsIn = (text: string): Set<string> =>
  new Set(
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => (word.length >= 3 || /\d/.test(word)) && !COMMON.has(word))
      .map((word) => (/\d/.test(word) ? word : word.replace(/(?:es|s|x|e)$/, ""))),
  );

/** Texts whose words are remembered: one is compared with hundreds of others in a row. */
const MOST_KEPT = 10_000;
const kept = new Map<string, ReadonlySet<string>>();

const keptWords = (text: string): ReadonlySet<string> => {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const words = wordsIn(text);
  kept.set(text, words);
  return words;
};

/** What share of their words two texts have in common (Dice), from 0 to 1. */
export const alikeWords = (a: string, b: string): number => {
  const [one, other] = [keptWords(a), keptWords(b)];
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return (2 * common) / (one.size + other.size);
};
