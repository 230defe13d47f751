type Row = { readonly id: string };

export type Reconciled<R extends Row> = {
  readonly insert: readonly R[];
  readonly update: readonly R[];
  readonly remove: readonly string[];
};

/**
 * Pairs the rows of two versions of a list that say the same thing, so that a row keeps its identity and what hangs on it
 * when its text is corrected elsewhere. Rows of one sameness are paired in their order; what is left of the old version is
 * removed, what is left of the new one inserted. An updated row carries the identifier of the old one. Several samenesses are
 * tried one after the other, each on what the one before left unpaired; a row without one (null) waits for the next.
 */
export const reconcile = <R extends Row>(
  before: readonly R[],
  after: readonly R[],
  ...samenesses: readonly ((row: R) => string | null)[]
): Reconciled<R> => {
  let [left, insert]: [readonly R[], readonly R[]] = [before, after];
  const update: R[] = [];
  for (const sameness of samenesses) {
    const waiting = new Map<string, R[]>();
    for (const row of left) {
      const key = sameness(row);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), row]);
    }
    const paired = new Set<string>();
    insert = insert.filter((row) => {
      const key = sameness(row);
      const pair = key === null ? undefined : waiting.get(key)?.shift();
      if (!pair) return true;
      update.push({ ...row, id: pair.id });
      paired.add(pair.id);
      return false;
    });
    left = left.filter(({ id }) => !paired.has(id));
  }
  return { insert, update, remove: left.map(({ id }) => id) };
};
