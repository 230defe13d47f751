import type { Stated } from "./comparison.ts";
import { ALIKE } from "./judgement.ts";
import { rootOf } from "./words.ts";

/** The words a value is known by. */
export type KnownBy = (value: Stated) => readonly string[];

/** Below this many couples, each is looked at: finding which cannot meet would cost more. */
const FEW = 400;

type Counted = { readonly value: Stated; readonly times: number };

const rootsOf = (words: readonly string[]): Map<string, number> => {
  const roots = new Map<string, number>();
  for (const word of words) roots.set(rootOf(word), (roots.get(rootOf(word)) ?? 0) + 1);
  return roots;
};

/**
 * For each value of the first side, those of the second that share enough words to be the same thing, and at least those that do;
 * all of them when the lists are short or known by no words. A long list is then compared in the time of its own meetings.
 */
export const meetingsOf = (
  first: readonly Stated[],
  second: readonly Stated[],
  knownBy: KnownBy | null,
): ((value: Stated) => readonly Stated[]) => {
  if (knownBy === null || first.length * second.length <= FEW) return () => second;
  const byRoot = new Map<string, Counted[]>();
  const wordless = second.filter((value) => knownBy(value).length === 0);
  for (const value of second)
    for (const [root, times] of rootsOf(knownBy(value))) byRoot.set(root, [...(byRoot.get(root) ?? []), { value, times }]);
  return (value) => {
    const words = knownBy(value);
    if (words.length === 0) return wordless;
    const shared = new Map<Stated, { here: number; there: number }>();
    for (const [root, times] of rootsOf(words))
      for (const other of byRoot.get(root) ?? []) {
        const count = shared.get(other.value) ?? { here: 0, there: 0 };
        shared.set(other.value, { here: count.here + times, there: count.there + other.times });
      }
    return [...shared].flatMap(([other, { here, there }]) => {
      const all = knownBy(other).length;
      const isHeld = here === words.length || there === all;
      return isHeld || here + there >= ALIKE * (words.length + all) ? [other] : [];
    });
  };
};
