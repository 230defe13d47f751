import type { TreatedPanel } from "../panel/panel.ts";
import { whenOf } from "../panel/times.ts";

/** The units that are treated from one time on. */
export type Cohort = {
  /** Their first treated time, as the panel names it, its place, and how far it is. */
  readonly time: string;
  readonly at: number;
  readonly when: number;
  /** Places of its units. */
  readonly units: readonly number[];
};

/** The cohorts of a panel, in the order of their times; units that are never treated are in none. */
export const cohortsOf = ({ times, adoption }: TreatedPanel): Cohort[] => {
  const when = whenOf(times);
  const units = new Map<number, number[]>();
  adoption.forEach((at, unit) => {
    if (at !== null) units.set(at, [...(units.get(at) ?? []), unit]);
  });
  return [...units]
    .sort(([one], [other]) => one - other)
    .map(([at, own]) => ({ time: times[at] ?? "", at, when: when[at] ?? 0, units: own }));
};
