type Row = { readonly id: string };

export type Reconciled<R extends Row> = {
  readonly insert: readonly R[];
  readonly update: readonly R[];
  readonly remove: readonly string[];
};

/**
 * Pairs the rows of two versions of a list that say the same thing, so that a row keeps its identity and what hangs on it
 * when its text is corrected elsewhere. Rows of one sameness are paired in their order; what is left of the old version is
 * removed, what is left of the new one inserted. An updated row carries the identifier of the old one.
 */
export const reconcile = <R extends Row>(before: readonly R[], after: readonly R[], sameness: (row: R) => string): Reconciled<R> => {
  const waiting = new Map<string, R[]>();
  for (const row of before) waiting.set(sameness(row), [...(waiting.get(sameness(row)) ?? []), row]);
  const insert: R[] = [];
  const update: R[] = [];
  for (const row of after) {
    const pair = waiting.get(sameness(row))?.shift();
    if (pair) update.push({ ...row, id: pair.id });
    else insert.push(row);
  }
  return { insert, update, remove: [...waiting.values()].flat().map(({ id }) => id) };
};
