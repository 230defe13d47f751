import { designFreedom } from "../inference/design-freedom.ts";
import type { GroupTimeEffects } from "./group-time-effects.ts";
import { byCluster, type Influenced } from "./influenced.ts";

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

/** What a cohort, or those never treated, bring to the square of an error, and on how many units, or clusters, it is learnt. */
type CohortPart = { readonly square: number; readonly count: number };

/**
 * Of those of several that bring something, the largest first: what is brought by one alone was learnt from those it is compared with, it
 * counts with the largest.
 */
const withLone = (parts: readonly CohortPart[]): readonly CohortPart[] => {
  const several = parts.filter(({ count, square }) => count > 1 && square > 0).sort((one, other) => other.count - one.count);
  const lone = parts.filter(({ count }) => count === 1).reduce((sum, part) => sum + part.square, 0);
  return several.map(({ square, count }, at) => ({ count, square: square + (at === 0 ? lone : 0) }));
};

/** Welch's (1938) and Satterthwaite's (1946): each part with its own variance, as it was found. */
const foundFreedom = (parts: readonly CohortPart[]): number =>
  parts.reduce((sum, { square }) => sum + square, 0) ** 2 / parts.reduce((sum, { square, count }) => sum + square ** 2 / (count - 1), 0);

/**
 * How many degrees of freedom an error stands on: those of its parts as they were found, or of the design where these are fewer, were the
 * changes of each unit, or cluster, as noisy as another's.
 */
export const freedomOf = (
  given: GroupTimeEffects,
  { influence, means }: Influenced,
  { clusters, level }: { readonly clusters: Clusters; readonly level: number },
): number => {
  const parts = [...cohortsOf(given)].map(([at, units]) => {
    const own = byCluster(
      Float64Array.from(units, (unit) => influence[unit] ?? 0),
      clusters && units.map((unit) => clusters[unit] ?? ""),
    );
    const mean = means[at ?? means.length - 1] ?? 0;
    return { count: own.length, found: own.reduce((sum, value) => sum + value * value, 0), alike: mean ** 2 / own.length };
  });
  const found = withLone(parts.map(({ count, found: square }) => ({ count, square })));
  const alike = withLone(parts.map(({ count, alike: square }) => ({ count, square })));
  const design = alike.map(({ square, count }) => ({ square, told: square, freedom: count - 1 }));
  return Math.min(foundFreedom(found), designFreedom(design, level));
};
