import { addMonths, daysBetween, monthsOf } from "./days.ts";
import type { Rhythm } from "./indicator.ts";

/** How old what is known is, against how often it is asked for. */
export type Staleness = {
  /** Days since the last day read; null when none was ever. */
  readonly days: number | null;
  /** The last day by which the next reading is expected; null when nobody is asked for one. */
  readonly dueOn: string | null;
  readonly isStale: boolean;
};

/** `since`: the day from which a first reading is awaited. */
export const stalenessOf = (
  { rhythm, lastOn, since }: { readonly rhythm: Rhythm | null; readonly lastOn: string | null; readonly since: string },
  today: string,
): Staleness => {
  const dueOn = rhythm === null ? null : addMonths(lastOn ?? since, monthsOf(rhythm));
  return { days: lastOn === null ? null : daysBetween(lastOn, today), dueOn, isStale: dueOn !== null && dueOn < today };
};
