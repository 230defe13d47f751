import { pairAlike } from "./alike.ts";
import type { Reconciled } from "./reconcile.ts";

/** Two wordings share this much of their words at least for what hangs on a row to follow it without anyone looking. */
const NEARLY_THE_SAME = 0.8;

type Row = { readonly id: string };

/** Pairs what two versions of a list left apart and word nearly alike: what hangs on a row outlives its new wording. */
export const reworded = <R extends Row>(
  { insert, update, remove }: Reconciled<R>,
  before: readonly R[],
  wordingOf: (row: R) => string,
): Reconciled<R> => {
  const left = before.filter(({ id }) => remove.includes(id));
  const pairs = pairAlike(left, insert, wordingOf, NEARLY_THE_SAME);
  const [gone, come] = [new Set(pairs.map(([old]) => old.id)), new Map(pairs.map(([old, next]) => [next, old.id]))];
  return {
    insert: insert.filter((row) => !come.has(row)),
    update: [...update, ...pairs.map(([old, next]) => ({ ...next, id: old.id }))],
    remove: remove.filter((id) => !gone.has(id)),
  };
};
