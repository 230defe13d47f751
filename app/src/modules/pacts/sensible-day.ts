import { z } from "zod";

/** Days in the life of a pact: one of another century was mistyped. */
const [FIRST, LAST] = ["1900-01-01", "2200-12-31"];

export const isSensibleDay = (day: string): boolean => day >= FIRST && day <= LAST;

/** A day as forms send it, `2026-03-14`, from 1900 to 2200. */
export const sensibleDay = z.iso.date().refine(isSensibleDay);

/** « 14/03/2026 », as French forms write a day, in the form of `2026-03-14`; any other text as it stands. */
export const isoDayOf = (text: string): string => {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

/** A day in either writing, from 1900 to 2200; null for any other text. */
export const readDay = (text: string): string | null => sensibleDay.safeParse(isoDayOf(text.trim())).data ?? null;
