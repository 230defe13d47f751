import type { ProjectionQuestion } from "./projection.ts";
import { dayNumber, type Readings } from "./readings.ts";
import type { Moment } from "./track.ts";

/** What is projected: the value at the last moment, or the sum of all with `done`, which the readings of the period already make. */
export type Horizon = { readonly moments: readonly Moment[]; readonly done: number; readonly sums: boolean };

/** The period of a flow is cut into steps like those of its readings; a step of it that nobody read counts with the first one to come. */
export const horizonOf = ({ measure, periodStart }: ProjectionQuestion, { days, values, step, ahead }: Readings): Horizon => {
  const last = days.at(-1) ?? 0;
  if (measure === "stock" || periodStart === undefined) {
    return { moments: [{ step: ahead / step, day: last + ahead, share: 1 }], done: 0, sums: false };
  }
  const start = dayNumber(periodStart);
  const parts = values.filter((_, index) => (days[index] ?? 0) >= start);
  const unread = Math.max(0, Math.round((last - start + 1) / step) - parts.length);
  const count = Math.max(1, Math.round(ahead / step));
  const moments = Array.from({ length: count }, (_, index) => {
    const time = (ahead * (index + 1)) / count;
    return { step: time / step, day: last + time, share: ahead / step / count + (index === 0 ? unread : 0) };
  }).filter(({ day }) => day >= start);
  return { moments, done: parts.reduce((sum, value) => sum + value, 0), sums: true };
};
