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

/** What share of their words two texts have in common (Dice), from 0 to 1. */
export const alikeWords = (a: string, b: string): number => {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  if (one.size === 0 || other.size === 0) return 0;
  const common = [...one].filter((word) => other.has(word)).length;
  return (2 * common) / (one.size + other.size);
};
