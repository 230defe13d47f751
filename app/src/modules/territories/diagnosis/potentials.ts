import { diversificationPotential, type JobsTable, type Presence, type Proximity, proximity, specialisedIn } from "@levier/diagnostic";
import { ACTIVITIES_SOURCE, type ActivityJobs, activityJobs } from "./activities.ts";
import type { DiversificationPotential, FigureSource } from "./diagnosis.ts";
import type { Parts } from "./keep-secret.ts";
import { keptFor } from "./kept-for.ts";
import type { Library } from "./library.ts";
import { figureAt, type Gap, type Panel } from "./panel.ts";
import type { Place } from "./place.ts";

/** Activities told at most: the nearest to what the territory does. */
const MOST = 3;

/** A figure that is not known is hidden from the marks, whatever it is. */
const known = (jobs: number | Gap | undefined): number => (typeof jobs === "number" ? jobs : Number.NaN);

type Row = { readonly jobs: readonly number[]; readonly all: number };

/** The jobs of every EPCI whose total is told, in the order of the activities. */
const epciRows = (panel: Panel, period: string, activities: readonly string[]): readonly Row[] => {
  const codes = [...(panel.get("")?.keys() ?? [])].filter((code) => code.startsWith("epci-"));
  return codes.flatMap((code): Row[] => {
    const all = figureAt(panel, code, period);
    if (typeof all !== "number" || all <= 0) return [];
    return [{ jobs: activities.map((activity) => known(figureAt(panel, code, period, activity))), all }];
  });
};

const presenceOf = (rows: readonly Row[], reference: JobsTable["reference"], activities: number): Presence | null => {
  const jobs = Float64Array.from(rows.flatMap((row) => row.jobs));
  const marked = specialisedIn({ activities, jobs, all: rows.map(({ all }) => all), reference });
  return marked.ok ? marked.value : null;
};

/** How near each activity is to each, over every EPCI, by the activities of the nation and the period they are told for. */
const nearness = keptFor((everywhere: Panel) => {
  const kept = new Map<string, Proximity | null>();
  return (period: string, activities: readonly string[], reference: JobsTable["reference"]): Proximity | null => {
    const key = [period, ...activities].join(" ");
    const known = kept.get(key);
    if (known !== undefined) return known;
    const everyone = presenceOf(epciRows(everywhere, period, activities), reference, activities.length);
    const made = everyone && proximity(everyone);
    kept.set(key, made);
    return made;
  };
});

type Known = { readonly here: ActivityJobs; readonly nation: Parts; readonly everywhere: Panel };

const potentialsIn = ({ here, nation, everywhere }: Known): readonly Omit<DiversificationPotential, "level" | "source">[] => {
  const { period, parts, whole } = here;
  const activities = [...nation.parts].flatMap(([activity, jobs]) => (typeof jobs === "number" && jobs > 0 ? [activity] : []));
  if (typeof whole !== "number" || whole <= 0 || typeof nation.whole !== "number" || activities.length === 0) return [];
  const reference = { activities: activities.map((activity) => known(nation.parts.get(activity))), all: nation.whole };
  const count = activities.length;
  const near = nearness(everywhere)(period, activities, reference);
  const own = presenceOf([{ jobs: activities.map((activity) => known(parts.get(activity))), all: whole }], reference, count);
  if (near === null || own === null) return [];
  const found = diversificationPotential(own, near, 0, { most: MOST });
  if (!found.ok) return [];
  return found.value.flatMap(({ activity: at, density, leansOn }) => {
    const activity = activities[at];
    const support = leansOn.flatMap((one) => activities[one.activity] ?? []);
    return activity === undefined ? [] : [{ activity, density, leansOn: support, period }];
  });
};

/**
 * What the territory could most easily take up: activities near those it is specialised in, nearness being reckoned over every EPCI of
 * the nation. Empty when jobs by activity are not loaded, or are not told of EPCI.
 */
export const potentialsOf = async (
  place: Place,
  library: Library,
  sourceOf: (id: string) => FigureSource,
): Promise<readonly DiversificationPotential[]> => {
  const jobs = await activityJobs(place, library);
  return jobs === null ? [] : potentialsIn(jobs).map((one) => ({ ...one, level: "a17", source: sourceOf(ACTIVITIES_SOURCE) }));
};
