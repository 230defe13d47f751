type Node = { readonly id: string; readonly parentId: string | null };

/** These indicators and all that they add up into, each once; those that are not of the list are left out. */
export const withAncestors = (indicators: readonly Node[], ids: readonly string[]): string[] => {
  const parentOf = new Map(indicators.map(({ id, parentId }) => [id, parentId]));
  const found = new Set<string>();
  for (const id of ids) {
    let at: string | null | undefined = id;
    // What was met already leads nowhere new, even where indicators were made to add up in a ring.
    while (at && parentOf.has(at) && !found.has(at)) {
      found.add(at);
      at = parentOf.get(at);
    }
  }
  return [...found];
};
