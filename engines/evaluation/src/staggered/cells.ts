import type { TreatedPanel } from "../panel/panel.ts";
import { whenOf } from "../panel/times.ts";
import type { StaggeredOptions } from "./staggered-options.ts";
import type { Cohort } from "./timing.ts";

/** A cohort at a time, what it is compared with since which time. */
export type Cell = {
  readonly cohort: Cohort;
  /** Place of the time, and of the time it is compared since. */
  readonly at: number;
  readonly base: number;
  readonly isAfter: boolean;
  /** Places of the units that it is compared with. */
  readonly controls: readonly number[];
};

/** Place of the last time before a cohort is treated or foresees it; -1 when there is none. */
export const lastBefore = (when: readonly number[], cohort: Cohort, anticipation: number): number =>
  when.findLastIndex((time) => time + anticipation < cohort.when);

/** The cells of a cohort, in the order of times. Empty when nothing was seen of it before. */
export const cellsOf = (panel: TreatedPanel, cohort: Cohort, options: StaggeredOptions): Cell[] => {
  const { base = "varying", control = "never", anticipation = 0, before = true } = options;
  const when = whenOf(panel.times);
  const last = lastBefore(when, cohort, anticipation);
  if (last < 0) return [];
  const controlsUntil = (until: number): number[] => {
    const units: number[] = [];
    panel.adoption.forEach((from, unit) => {
      if (from === null || (control === "not-yet" && from !== cohort.at && (when[from] ?? 0) > until + anticipation)) units.push(unit);
    });
    return units;
  };
  const never = control === "never" ? controlsUntil(Number.POSITIVE_INFINITY) : null;
  const cells = when.map((_, at): Cell => {
    const isAfter = at >= cohort.at;
    const since = isAfter || base === "universal" ? last : at - 1;
    const until = when[Math.max(at, since)] ?? 0;
    return { cohort, at, base: since, isAfter, controls: never ?? controlsUntil(until) };
  });
  return cells.filter((cell) => cell.base >= 0 && (before || cell.isAfter));
};
