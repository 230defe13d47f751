import { establishedDifferences, locationQuotient, locationQuotientOfShares } from "@levier/diagnostic";
import { isMissing, missing } from "@levier/kernel";
import { ACTIVITIES_SOURCE, activityJobs } from "./activities.ts";
import type { ComputedFigure } from "./compute-figures.ts";
import type { FigureSource, Specialisation } from "./diagnosis.ts";
import type { Library } from "./library.ts";
import { nationalTrends } from "./national-trend.ts";
import type { Place } from "./place.ts";

/** Activities by how much more present they are than in the nation; of shares alone, so without interval. */
export const specialisationsOf = (
  figures: readonly ComputedFigure[],
  code: string,
  sourceOf: (id: string) => FigureSource,
): readonly Specialisation[] =>
  figures
    .flatMap(({ id, source, computed }): Specialisation[] => {
      const [, activity] = /^employment-share-(.+)$/.exec(id) ?? [];
      if (activity === undefined || isMissing(computed) || computed.against?.nation === undefined) return [];
      const quotient = locationQuotientOfShares(computed.value, computed.against.nation.value);
      if (!quotient.ok || isMissing(quotient.value)) return [];
      const { value, interval } = quotient.value;
      const of = computed.of?.[0] ?? code;
      return [
        {
          activity,
          level: "a5",
          of,
          locationQuotient: value,
          low: interval,
          high: interval,
          jobs: interval,
          established: interval,
          source: sourceOf(source),
        },
      ];
    })
    .sort((a, b) => b.locationQuotient - a.locationQuotient);

/**
 * The same from jobs by activity, with the interval that the size of establishments allows; null when that source is not loaded. An
 * activity that is secret here is left out, and so is one more when it is alone in being so.
 */
export const activitySpecialisations = async (
  place: Place,
  library: Library,
  sourceOf: (id: string) => FigureSource,
): Promise<readonly Specialisation[] | null> => {
  const known = await activityJobs(place, library);
  if (known === null) return null;
  const { here, nation, everywhere, clusteringThere } = known;
  const trends = nationalTrends(everywhere, clusteringThere);
  const [all, allThere] = [here.whole, nation.whole];
  if (typeof all !== "number" || typeof allThere !== "number") return [];
  const source = sourceOf(ACTIVITIES_SOURCE);
  const clustering = here.clustering === null ? {} : { clustering: here.clustering };
  const quotients = [...here.parts].flatMap(([activity, jobs]) => {
    const there = nation.parts.get(activity);
    if (typeof jobs !== "number" || typeof there !== "number") return [];
    const jobsOf = { territory: { activity: jobs, all }, reference: { activity: there, all: allThere }, within: true };
    const quotient = locationQuotient(jobsOf, clustering);
    return quotient.ok && !isMissing(quotient.value) ? [{ activity, jobs, estimate: quotient.value }] : [];
  });
  // Without the sizes of establishments the error of a quotient is not known, and nothing can be claimed of it.
  const unknown = here.clustering === null ? missing("not-published") : null;
  const judged = establishedDifferences(quotients.map(({ estimate }) => ({ estimate: unknown ?? estimate, none: 1 })));
  if (!judged.ok) throw new Error(judged.error);
  return quotients
    .map(({ activity, jobs, estimate: { value, low, high } }, at): Specialisation => {
      const contrast = judged.value[at] ?? missing("not-published");
      const trend = trends.get(activity);
      return {
        ...{ activity, level: "a17", of: place.code, locationQuotient: value, low: unknown ?? low, high: unknown ?? high, jobs },
        established: isMissing(contrast) ? contrast : contrast.outcome,
        period: here.period,
        ...(trend ? { nation: trend } : {}),
        source,
      };
    })
    .sort((a, b) => b.locationQuotient - a.locationQuotient);
};
