import { NATION } from "../../../sources/open-data/tables.ts";
import { keepSecret, type Parts } from "./keep-secret.ts";
import type { Library, LoadedSource } from "./library.ts";
import { ownPanel } from "./own-panel.ts";
import { figureAt, type Gap, type Panel, periodsOf } from "./panel.ts";
import type { Place } from "./place.ts";

/** The source that tells jobs by activity, with their total. */
export const ACTIVITIES_SOURCE = "flores-a17";

/** Jobs of one place by activity, what is secret kept so. */
export type ActivityJobs = Parts & { readonly period: string; readonly clustering: number | null };

/** Size classes are parts of the whole too, `E1T4`, `E_GE500`: the mean size of establishments, each weighted by its jobs. */
const clusteringOf = (jobs: Panel, establishments: Panel, code: string, period: string): number | null => {
  let weighted = 0;
  let counted = 0;
  for (const size of jobs.keys()) {
    const [held, holders] = [figureAt(jobs, code, period, size), figureAt(establishments, code, period, size)];
    if (typeof held !== "number" || typeof holders !== "number" || holders === 0) continue;
    weighted += (held * held) / holders;
    counted += held;
  }
  return counted === 0 ? null : Math.max(1, weighted / counted);
};

const partsOf = (panel: Panel, code: string, period: string): Parts => {
  const parts = new Map<string, number | Gap>();
  for (const activity of panel.keys()) if (activity !== "") parts.set(activity, figureAt(panel, code, period, activity));
  return { parts, whole: figureAt(panel, code, period) };
};

const readParts = async (library: Library, source: LoadedSource, place: Place) => {
  const own = (measure: string): Promise<Panel> => ownPanel(library, source, measure, place);
  const [jobs, bySize, establishments] = [
    await own("salaried-jobs"),
    await own("salaried-jobs-by-size"),
    await own("salaried-establishments-by-size"),
  ];
  return { jobs, bySize, establishments };
};

/** Jobs by activity in a place and in the nation at the last year; null when the source is not loaded or says nothing of the place. */
export const activityJobs = async (
  place: Place,
  library: Library,
): Promise<{
  readonly here: ActivityJobs;
  readonly nation: Parts;
  /** The same of every territory it is published for. */
  readonly everywhere: Panel;
  /** How many jobs come and go together in the nation. */
  readonly clusteringThere: number | null;
} | null> => {
  const source = library.source(ACTIVITIES_SOURCE);
  if (source === null) return null;
  const { jobs, bySize, establishments } = await readParts(library, source, place);
  const period = periodsOf(jobs).at(-1);
  if (period === undefined) return null;
  const everywhere = await library.panel(source, "salaried-jobs");
  const nation = keepSecret(partsOf(everywhere, NATION, period));
  const here = keepSecret(partsOf(jobs, place.code, period));
  const larger = [await library.panel(source, "salaried-jobs-by-size"), await library.panel(source, "salaried-establishments-by-size")];
  const [jobsThere = new Map(), holdersThere = new Map()]: readonly Panel[] = larger;
  return {
    here: { ...here, period, clustering: clusteringOf(bySize, establishments, place.code, period) },
    nation,
    everywhere,
    clusteringThere: clusteringOf(jobsThere, holdersThere, NATION, period),
  };
};
