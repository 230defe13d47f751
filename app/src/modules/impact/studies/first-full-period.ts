import { endOfTime } from "./time-end.ts";

/**
 * The first year that lies whole after a signature: figures of the year of the signature itself mix what was before and what came
 * after, unless it was signed on its first day. Null where the day of the signature is not known whole.
 */
export const firstFullYear = (signedOn: string | null): string | null => {
  const [, year, rest] = /^(\d{4})-(\d{2}-\d{2})$/.exec(signedOn ?? "") ?? [];
  if (year === undefined) return null;
  return rest === "01-01" ? year : String(Number(year) + 1);
};

/** Whether a time of a panel, where its end can be told, is over before the signature: nothing of it can be the pact's. */
export const isBefore = (time: string, signedOn: string): boolean => {
  const end = endOfTime(time);
  return end !== null && end < signedOn;
};
