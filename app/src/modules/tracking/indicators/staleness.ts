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

type Read = { readonly lastOn: string | null; readonly since: string; readonly deadline: string | null };

/** By when the next reading of a rhythm is expected. */
export const nextReadingOn = (rhythm: Rhythm, { lastOn, since, deadline }: Read): string => {
  const next = addMonths(lastOn ?? since, monthsOf(rhythm));
  return lastOn === null && deadline !== null && deadline >= since && deadline < next ? deadline : next;
};

/** `since`: the day from which a first reading is awaited; by the deadline of the target, should that come first. */
export const stalenessOf = ({ rhythm, ...read }: { readonly rhythm: Rhythm | null } & Read, today: string): Staleness => {
  const dueOn = rhythm === null ? null : nextReadingOn(rhythm, read);
  const { lastOn } = read;
  return { days: lastOn === null ? null : daysBetween(lastOn, today), dueOn, isStale: dueOn !== null && dueOn < today };
};
