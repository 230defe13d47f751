const STOP_WORDS = new Set(
  ["le la les l de du des d un une et en a au aux", "the of", "pour par sur dans avec ce cette son sa ses"].join(" ").split(" "),
);

/** A wording without accents, case or punctuation. */
export const fold = (words: string | null | undefined): string =>
  (words ?? "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const wordsOf = (words: string | null | undefined): ReadonlySet<string> =>
  new Set(
    fold(words)
      .split(" ")
      .filter((word) => word !== "" && !STOP_WORDS.has(word)),
  );

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

type Wording = string | null | undefined;

/** Share of the smaller set of words that the other holds, 0 to 1. */
export const likeness = (one: Wording, other: Wording): number => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a.size === 0 || b.size === 0 ? 0 : common(a, b) / Math.min(a.size, b.size);
};

/** Dice's coefficient of the two sets of words, 0 to 1. */
export const dice = (one: Wording, other: Wording): number => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a.size + b.size === 0 ? 1 : (2 * common(a, b)) / (a.size + b.size);
};

/** Spaces and apostrophes made one kind, the length kept so that offsets hold. */
export const flat = (text: string): string => text.replace(/\s/g, " ").replaceAll("’", "'");

export const squeezed = (text: string): string => flat(text).replace(/ +/g, " ").trim();
