import type { GroupTimeEffects } from "./group-time-effects.ts";
import { byCluster } from "./influenced.ts";

type Clusters = readonly string[] | undefined;

/** Of a cohort, or of those never treated: how many units it has, and how many clusters these stand in. */
type Size = { readonly units: number; readonly clusters: number };

/** The units of each cohort, and under null those never treated. */
const cohortsOf = ({ panel }: GroupTimeEffects): ReadonlyMap<number | null, readonly number[]> => {
  const cohorts = new Map<number | null, number[]>();
  panel.adoption.forEach((at, unit) => {
    const units = cohorts.get(at);
    if (units) units.push(unit);
    else cohorts.set(at, [unit]);
  });
  return cohorts;
};

const sizesOf = (given: GroupTimeEffects, clusters: readonly string[]): ReadonlyMap<number | null, Size> =>
  new Map(
    [...cohortsOf(given)].map(([at, units]) => [at, { units: units.length, clusters: new Set(units.map((unit) => clusters[unit])).size }]),
  );

/** Errors of units count each cohort's units less one; of clusters, they count its clusters less one. One cluster says nothing of it. */
const scaleOf = ({ units, clusters }: Size): number => (clusters < 2 ? 1 : Math.sqrt((clusters / (clusters - 1)) * ((units - 1) / units)));

/**
 * What each unit puts into an error of clusters, scaled so that few clusters of a cohort do not make it too small. As it is without
 * clusters, and with the errors of the reference authors.
 */
export const scaledForClusters = (given: GroupTimeEffects, influence: Float64Array, clusters: Clusters): Float64Array => {
  if (!clusters || given.errors === "authors") return influence;
  const scales = new Map([...sizesOf(given, clusters)].map(([at, size]) => [at, scaleOf(size)]));
  return influence.map((value, unit) => value * (scales.get(given.panel.adoption[unit] ?? null) ?? 1));
};

/** What an estimate's error is made of, parts independent of one another: of each unit, or of each cluster when given. */
export const independentParts = (given: GroupTimeEffects, influence: Float64Array, clusters: Clusters): Float64Array =>
  byCluster(scaledForClusters(given, influence, clusters), clusters);

/**
 * How many degrees of freedom an error stands on (Welch 1938, Satterthwaite 1946): each cohort, and those never treated, bring their
 * part of its square with as many as they have units, or clusters, less one. What a cohort of one brings was learnt from those it is
 * compared with: it counts with the largest.
 */
export const freedomOf = (given: GroupTimeEffects, influence: Float64Array, clusters: Clusters): number => {
  const parts = [...cohortsOf(given).values()].map((units) => {
    const own = byCluster(
      Float64Array.from(units, (unit) => influence[unit] ?? 0),
      clusters && units.map((unit) => clusters[unit] ?? ""),
    );
    return { square: own.reduce((sum, value) => sum + value * value, 0), count: own.length };
  });
  const all = parts.sort((one, other) => other.count - one.count);
  const lone = all.filter(({ count }) => count === 1).reduce((sum, part) => sum + part.square, 0);
  const square = all.reduce((sum, part) => sum + part.square, 0);
  const several = all.filter(({ count }) => count > 1);
  return square ** 2 / several.reduce((sum, part, at) => sum + (part.square + (at === 0 ? lone : 0)) ** 2 / (part.count - 1), 0);
};
