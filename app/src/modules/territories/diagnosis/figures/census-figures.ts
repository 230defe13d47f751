import { type Missing, missing } from "@levier/kernel";
import { pullCommand } from "../../../../sources/open-data/catalogue.ts";
import { NATION } from "../../../../sources/open-data/tables.ts";
import type { Against, Benchmark, Computed, FigureGroup, Ground } from "../figure.ts";
import { ownPanel } from "../own-panel.ts";
import { figureAt, type Gap, type Panel, periodsOf } from "../panel.ts";
import { regionAround } from "../place.ts";
import { allMissing, told } from "./told.ts";

const JOBS = "workplace-jobs";
const RESIDENTS = "census-active-population";
const WORKING = "employed-15-plus";

const ratio = (one: number | Gap, other: number | Gap): number | Gap | null => {
  if (typeof one !== "number") return one;
  if (typeof other !== "number") return other;
  return other > 0 ? one / other : null;
};

/** A ratio of two measures, beside that of the région and of the nation; the census is a survey, whose errors are not told. */
const compared = (of: (code: string) => number | Gap | null, { place }: Pick<Ground, "place">, period: string): Computed | Missing => {
  const value = of(place.code);
  if (value === null) return missing("not-applicable");
  const against: Partial<Record<Benchmark, Against>> = {};
  const region = regionAround(place);
  const inRegion = region && of(region);
  const inNation = of(NATION);
  if (typeof inRegion === "number") against.region = { value: inRegion };
  if (typeof inNation === "number") against.nation = { value: inNation };
  return told(value, { period, against });
};

/** What a measure says of the place, by its own panel, and of the larger territories. */
const withOwn =
  (panel: Panel = new Map(), own: Panel = new Map()) =>
  (code: string, period: string): number | Gap =>
    figureAt(own.get("")?.has(code) ? own : panel, code, period);

/** Jobs that are worked at in the territory, and for one resident who works: above one, it draws workers from elsewhere. */
export const censusJobsFigures: FigureGroup = {
  source: "census-jobs",
  measures: [JOBS],
  figures: [
    { id: JOBS, unit: "jobs" },
    { id: "jobs-per-worker", unit: "jobs/worker" },
  ],
  compute: async (ground) => {
    const { place, panels, own, library } = ground;
    const jobs = withOwn(panels[JOBS], own[JOBS]);
    const period = periodsOf(own[JOBS] ?? new Map()).at(-1);
    if (period === undefined) return allMissing([JOBS, "jobs-per-worker"], missing("not-published"));
    const count = told(jobs(place.code, period), { period });
    const source = library.source(RESIDENTS);
    if (source === null) return { [JOBS]: count, "jobs-per-worker": missing("source-not-loaded", pullCommand(RESIDENTS)) };
    const residents = withOwn(await library.panel(source, WORKING), await ownPanel(library, source, WORKING, place));
    const of = (code: string) => ratio(jobs(code, period), residents(code, period));
    return { [JOBS]: count, "jobs-per-worker": compared(of, ground, period) };
  },
};

/** Residents of 15 to 64 who work or look for work, and the share of them who say they have none. */
export const censusActiveFigures: FigureGroup = {
  source: RESIDENTS,
  measures: ["active-15-64", "unemployed-15-64"],
  figures: [
    { id: "active-population", unit: "active-residents" },
    { id: "census-unemployment", unit: "share", favourable: "below" },
  ],
  compute: (ground) => {
    const { place, panels, own } = ground;
    const active = withOwn(panels["active-15-64"], own["active-15-64"]);
    const unemployed = withOwn(panels["unemployed-15-64"], own["unemployed-15-64"]);
    const period = periodsOf(own["active-15-64"] ?? new Map()).at(-1);
    if (period === undefined) return allMissing(["active-population", "census-unemployment"], missing("not-published"));
    const of = (code: string) => ratio(unemployed(code, period), active(code, period));
    return {
      "active-population": told(active(place.code, period), { period }),
      "census-unemployment": compared(of, ground, period),
    };
  },
};
