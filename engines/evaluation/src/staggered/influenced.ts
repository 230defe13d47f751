import { add } from "../numerics/vectors.ts";

/**
 * An estimate with what each unit of the panel puts into its error: estimate − truth ≈ Σ influence, each a number of mean 0. The
 * usual influence function, divided by the number of units. `means`: how many times it takes the mean change of each cohort, by the place
 * of its first treated time; last, of those never treated.
 */
export type Influenced = { readonly estimate: number; readonly influence: Float64Array; readonly means: Float64Array };

/** The sum of estimates, each times its weight; weights are taken as known. */
export const combined = (parts: readonly Influenced[], weights: readonly number[]): Influenced => {
  const influence = new Float64Array(parts[0]?.influence.length ?? 0);
  const means = new Float64Array(parts[0]?.means.length ?? 0);
  let estimate = 0;
  parts.forEach((part, at) => {
    const weight = weights[at] ?? 0;
    estimate += weight * part.estimate;
    add(influence, part.influence, weight);
    add(means, part.means, weight);
  });
  return { estimate, influence, means };
};

/** Influences summed over the units of each cluster; each unit is its own where no clusters are given. */
export const byCluster = (influence: Float64Array, clusters?: readonly string[]): Float64Array => {
  if (!clusters) return influence;
  const places = new Map<string, number>();
  for (const cluster of clusters) if (!places.has(cluster)) places.set(cluster, places.size);
  const sums = new Float64Array(places.size);
  clusters.forEach((cluster, unit) => {
    const at = places.get(cluster) ?? 0;
    sums[at] = (sums[at] ?? 0) + (influence[unit] ?? 0);
  });
  return sums;
};
