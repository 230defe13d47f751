import type { Split, Splits } from "../commitments/territory-shares.ts";

/** A territory that takes a part of what another held, as a share of one. */
export type Taker = { readonly id: string; readonly part: number };

/** A split in which what a territory held goes to others, by their parts; the parts are read as proportions. */
export const carrySplit = (split: Split, from: string, takers: readonly Taker[]): Split => {
  const held = split.get(from);
  const whole = takers.reduce((total, { part }) => total + part, 0);
  if (held === undefined || whole === 0) return split;
  const carried = new Map([...split].filter(([territory]) => territory !== from));
  for (const { id, part } of takers) if (part > 0) carried.set(id, (carried.get(id) ?? 0) + (held * part) / whole);
  return carried;
};

export const carrySplits = ({ ofPact, ofAction }: Splits, from: string, takers: readonly Taker[]): Splits => ({
  ofPact: carrySplit(ofPact, from, takers),
  ofAction: new Map([...ofAction].map(([action, split]) => [action, carrySplit(split, from, takers)])),
});

/** The splits in which a territory has a share: of the pact under null, then of its actions. */
export const splitsWith = ({ ofPact, ofAction }: Splits, territory: string): (readonly [action: string | null, split: Split])[] =>
  [[null, ofPact] as const, ...ofAction].filter(([, split]) => split.has(territory));

/** What a territory holds, as one text: a preview that was made of it still holds while it is the same. */
export const holdingsOf = (splits: Splits, territory: string): string =>
  JSON.stringify(splitsWith(splits, territory).map(([action, split]) => [action, [...split].sort(([a], [b]) => (a < b ? -1 : 1))]));
