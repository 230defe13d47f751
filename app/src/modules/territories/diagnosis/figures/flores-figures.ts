import { shareAgainstRest } from "@levier/diagnostic";
import { isMissing, missing } from "@levier/kernel";
import { NATION } from "../../../../sources/open-data/tables.ts";
import { ACTIVITIES_SOURCE, activityJobs } from "../activities.ts";
import type { Against, FigureGroup } from "../figure.ts";
import { figureAt, type Gap, type Panel, periodsOf } from "../panel.ts";
import { regionAround } from "../place.ts";
import { allMissing, told } from "./told.ts";

const [JOBS, ESTABLISHMENTS, BY_SIZE] = ["salaried-jobs", "salaried-establishments", "salaried-jobs-by-size"] as const;
const SHARE = "jobs-in-large-establishments";

/** Employees from which an establishment is told as large. */
const LARGE = 500;

/** The least employees of a size class, `E20T49` or `E_GE500`; null for what is no class. */
const leastOf = (size: string): number | null => {
  const [, least] = /^E(?:_GE)?(\d+)/.exec(size) ?? [];
  return least === undefined ? null : Number(least);
};

/** Jobs of the size classes that are large; one of them that is secret makes the sum secret. */
const inLarge = (bySize: Panel, code: string, period: string): number | Gap => {
  const classes = [...bySize.keys()].filter((size) => (leastOf(size) ?? 0) >= LARGE);
  let jobs = 0;
  for (const size of classes) {
    const held = figureAt(bySize, code, period, size);
    if (typeof held !== "number") return held;
    jobs += held;
  }
  return classes.length === 0 ? "not-published" : jobs;
};

type Part = { readonly count: number; readonly total: number };

const larger = (part: Part, count: number | Gap, total: number | Gap, clustering: number | null): Against | null => {
  if (typeof count !== "number" || typeof total !== "number" || total === 0) return null;
  // Jobs come and go by establishments: without their size, the error of a share is not known.
  const compared = clustering === null ? null : shareAgainstRest(part, { count, total }, { clustering });
  const value = count / total;
  return compared?.ok && !isMissing(compared.value) ? { value, estimate: compared.value } : { value };
};

/** What employs, public and private, and how much of it hangs on large establishments. */
export const floresFigures: FigureGroup = {
  source: ACTIVITIES_SOURCE,
  measures: [JOBS, ESTABLISHMENTS, BY_SIZE],
  figures: [
    { id: ESTABLISHMENTS, unit: "establishments" },
    { id: JOBS, unit: "jobs" },
    { id: SHARE, unit: "share", favourable: "below" },
  ],
  compute: async ({ place, panels, own, library }) => {
    const [jobs = new Map(), establishments = new Map(), bySize = new Map()] = [JOBS, ESTABLISHMENTS, BY_SIZE].map(
      (measure): Panel => own[measure] ?? new Map(),
    );
    const period = periodsOf(jobs).at(-1);
    const known = period === undefined ? null : await activityJobs(place, library);
    if (period === undefined || known === null) return allMissing([ESTABLISHMENTS, JOBS, SHARE], missing("not-published"));
    const { whole, clustering } = known.here;
    const large = inLarge(bySize, place.code, period);
    const figures = {
      [ESTABLISHMENTS]: told(figureAt(establishments, place.code, period), { period }),
      [JOBS]: told(whole, { period }),
    };
    if (typeof large !== "number" || typeof whole !== "number")
      return { ...figures, [SHARE]: missing(typeof large === "number" ? (typeof whole === "number" ? "not-published" : whole) : large) };
    if (whole === 0) return { ...figures, [SHARE]: missing("not-applicable") };
    const beside = (code: string | null): Against | null =>
      code === null
        ? null
        : larger(
            { count: large, total: whole },
            inLarge(panels[BY_SIZE] ?? new Map(), code, period),
            figureAt(panels[JOBS] ?? new Map(), code, period),
            clustering,
          );
    const [inRegion, inNation] = [beside(regionAround(place)), beside(NATION)];
    return {
      ...figures,
      [SHARE]: {
        value: large / whole,
        period,
        against: { ...(inRegion ? { region: inRegion } : {}), ...(inNation ? { nation: inNation } : {}) },
      },
    };
  },
};
