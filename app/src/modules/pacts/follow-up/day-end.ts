import { dayInParis } from "../../../ui/index.ts";

const HOUR = 3_600_000;

/** When the day of a moment ends at Paris: what is told of « today » holds until then. */
export const dayEnd = (now: Date): Date => {
  const today = dayInParis(now);
  let end = now.getTime() - (now.getTime() % HOUR) + HOUR;
  while (dayInParis(new Date(end)) === today) end += HOUR;
  return new Date(end);
};
