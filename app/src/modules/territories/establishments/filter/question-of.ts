import { plain } from "../../../../sources/official-geography/names.ts";
import type { RegisterQuestion } from "../register/conditions.ts";
import { activitiesAsked } from "./activities-asked.ts";
import { type AgeRange, CLASSES_OF, type Filter } from "./filter.ts";
import { numberIn } from "./read-filter.ts";

/** The same day, years before: `2026-11-26`, 3 → `2023-11-26`. */
const yearsBefore = (today: string, years: number): string =>
  `${Number(today.slice(0, 4)) - years}${today.slice(4).replace("02-29", "02-28")}`;

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** First and last days of creation of what is of an age today; null: any. */
const bornWithin = (age: AgeRange | null, today: string): Pick<RegisterQuestion, "createdFrom" | "createdTo"> => {
  if (age === null) return { createdFrom: null, createdTo: null };
  const [from = 0, to] = age.split("-").map(Number);
  return {
    createdFrom: to === undefined ? null : yearsBefore(today, to),
    createdTo: from === 0 ? null : dayBefore(yearsBefore(today, from)),
  };
};

type Known = {
  readonly today: string;
  /** Codes in the file of the communes of the zone that is chosen; null when none is. */
  readonly communes: readonly string[] | null;
  /** Those of the label and circle chosen; null when neither is. */
  readonly sirets: readonly string[] | null;
};

/** What the register is asked, of what an address says. */
export const questionOf = (filter: Filter, { today, communes, sirets }: Known): RegisterQuestion => {
  const number = numberIn(filter.text);
  return {
    words:
      number === null
        ? plain(filter.text)
            .split(" ")
            .filter((word) => word !== "")
        : [],
    number,
    activities: filter.activity === "" ? [] : activitiesAsked(filter.activity),
    sizes: filter.size === null ? [] : CLASSES_OF[filter.size],
    ...bornWithin(filter.age, today),
    communes,
    employers: filter.employers,
    heads: filter.heads,
    sirets,
    square: filter.square,
  };
};
