/** A sum in euros that a financer gives in a place, an action or a contract, where it is counted. */
export type PlacedSum = { readonly financer: string; readonly euros: number; readonly place: string };

/** The same sum of the same financer counted in several places: perhaps the same money. Only a person can tell. */
export type SuspectedDouble = { readonly financer: string; readonly euros: number; readonly places: readonly string[] };

const bare = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

/** Sums that may be counted twice, the largest first; places are told once each, in the order they came. */
export const suspectedDoubles = (sums: readonly PlacedSum[]): SuspectedDouble[] => {
  const held = new Map<string, { readonly sum: PlacedSum; readonly places: Set<string> }>();
  for (const sum of sums) {
    if (sum.euros <= 0) continue;
    const key = `${Math.round(sum.euros * 100)} ${bare(sum.financer)}`;
    const one = held.get(key) ?? { sum, places: new Set<string>() };
    held.set(key, { ...one, places: one.places.add(sum.place) });
  }
  return [...held.values()]
    .filter(({ places }) => places.size > 1)
    .map(({ sum: { financer, euros }, places }) => ({ financer, euros, places: [...places] }))
    .toSorted((a, b) => b.euros - a.euros || a.financer.localeCompare(b.financer, "fr"));
};
