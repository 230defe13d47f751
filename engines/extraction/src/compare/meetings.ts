import type { Stated } from "./comparison.ts";
import { ALIKE } from "./judgement.ts";
import { toldAlike } from "./told-alike.ts";
import { rootOf } from "./words.ts";

/** The words a value is known by. */
export type KnownBy = (value: Stated) => readonly string[];

/** Below this many couples, each is looked at: finding which cannot meet would cost more. */
const FEW = 400;

/**
 * Above this many couples, counted once for each word they share, the lists tell the same thing over and over: which of so many is
 * meant could not be told, and looking at each couple would take minutes.
 */
const MANY = 300_000;

type Counted = { readonly value: Stated; readonly times: number };

const rootsOf = (words: readonly string[]): Map<string, number> => {
  const roots = new Map<string, number>();
  for (const word of words) roots.set(rootOf(word), (roots.get(rootOf(word)) ?? 0) + 1);
  return roots;
};

/**
 * For each value of the first side, those of the second that share enough words to be the same thing, and at least those that do;
 * all of them when the lists are short or known by no words. A long list is then compared in the time of its own meetings. Beyond
 * `MANY`, only those told to the letter in the same way meet.
 */
export const meetingsOf = (
  first: readonly Stated[],
  second: readonly Stated[],
  knownBy: KnownBy | null,
): ((value: Stated) => readonly Stated[]) => {
  const couples = first.length * second.length;
  if (couples <= FEW || (knownBy === null && couples <= MANY)) return () => second;
  if (knownBy === null) return toldAlike(first, second);
  const byRoot = new Map<string, Counted[]>();
  const wordless = second.filter((value) => knownBy(value).length === 0);
  for (const value of second)
    for (const [root, times] of rootsOf(knownBy(value))) {
      const held = byRoot.get(root);
      if (held) held.push({ value, times });
      else byRoot.set(root, [{ value, times }]);
    }
  const meetingsBy = (value: Stated): number[] => [...rootsOf(knownBy(value)).keys()].map((root) => byRoot.get(root)?.length ?? 0);
  const wordlessCouples = wordless.length * first.filter((value) => knownBy(value).length === 0).length;
  if (first.flatMap(meetingsBy).reduce((sum, count) => sum + count, wordlessCouples) > MANY) return toldAlike(first, second);
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
