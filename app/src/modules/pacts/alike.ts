/** Two wordings that a reader is shown as one thing share this much of their words at least. */
const ALIKE = 0.6;

/** What names a thing in a sentence: words of more than two letters and figures, without accents or capitals. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 || /\d/.test(word)),
  );

const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
};

/** Pairs what two versions word nearly alike, the most alike first; each thing is in one pair at most. */
export const pairAlike = <Before, After>(
  before: readonly Before[],
  after: readonly After[],
  wordingOf: (thing: Before | After) => string,
  least = ALIKE,
): readonly (readonly [Before, After])[] => {
  const [olds, news] = [before, after].map((things) => things.map((thing) => wordsOf(wordingOf(thing))));
  const found = before.flatMap((_, old) =>
    after.flatMap((__, next) => {
      const score = likeness(olds?.[old] ?? new Set(), news?.[next] ?? new Set());
      return score >= least ? [{ old, next, score }] : [];
    }),
  );
  const [oldTaken, newTaken] = [new Set<number>(), new Set<number>()];
  return found
    .toSorted((a, b) => b.score - a.score || a.old - b.old || a.next - b.next)
    .flatMap(({ old, next }) => {
      const [one, other] = [before[old], after[next]];
      if (oldTaken.has(old) || newTaken.has(next) || one === undefined || other === undefined) return [];
      oldTaken.add(old);
      newTaken.add(next);
      return [[one, other] as const];
    });
};
