import type { Stated } from "./comparison.ts";
import { once } from "./judgement.ts";
import { compareText } from "./words.ts";

/** A value as it is told, whatever its rank and passages. */
export const toldBy = once(({ parts }) =>
  JSON.stringify(
    Object.entries(parts)
      .filter(([, part]) => part !== null && part !== false)
      .sort(([a], [b]) => compareText(a, b)),
  ),
);

const byTelling = (values: readonly Stated[]): Map<string, Stated[]> => {
  const groups = new Map<string, Stated[]>();
  for (const value of values) {
    const group = groups.get(toldBy(value));
    if (group) group.push(value);
    else groups.set(toldBy(value), [value]);
  }
  return groups;
};

/**
 * For each value of the first side, those of the second that are told to the letter as it is: one for one, and those that one side
 * tells once more with the first of the other side. There are no more couples than values.
 */
export const toldAlike = (first: readonly Stated[], second: readonly Stated[]): ((value: Stated) => readonly Stated[]) => {
  const others = byTelling(second);
  const met = new Map<Stated, readonly Stated[]>();
  for (const [telling, group] of byTelling(first)) {
    const there = others.get(telling) ?? [];
    group.forEach((value, rank) => {
      const besides = rank === 0 ? there.slice(group.length) : [];
      met.set(value, [...(there[rank] ? [there[rank]] : there.slice(0, 1)), ...besides]);
    });
  }
  return (value) => met.get(value) ?? [];
};
