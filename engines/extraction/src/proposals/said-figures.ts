import { readPartialDate, readPeriod, type Span } from "@levier/kernel";
import type { DatePrecision } from "../draft-pact.ts";
import { findDates, isoOf } from "../entities/dates.ts";
import { APPROXIMATE } from "../entities/numbers.ts";
import { flatSameLength, plainSameLength } from "../text/plain.ts";
import { numbersSaid, type SaidNumber } from "./numbers-said.ts";

/** What a passage says of numbers, dates and years; a figure that the passage cuts in two is not said by it. */
export type SaidFigures = {
  /** Each place where the passage says this number. */
  readonly numbers: (value: number) => readonly PlacedNumber[];
  readonly date: (value: string) => (Span & { readonly precision: DatePrecision }) | null;
  readonly year: (value: string) => boolean;
  /** Whether the years of a period are said one soon after the other, in one sentence. */
  readonly period: (value: string) => boolean;
};

/** A number with what stands before and after it in the passage, as far as the numbers beside it. */
export type PlacedNumber = SaidNumber & {
  readonly before: Span;
  readonly after: Span;
  /** The passage says no other. */
  readonly isAlone: boolean;
  /** « environ », « près de »: the words before it say that it is not exact. */
  readonly isApproximate: boolean;
};

/** Characters between the two years of a period: « du 1er janvier 2022 au 31 décembre 2027 ». */
const BETWEEN_YEARS = 40;

/** Characters around a passage that tell whether it cuts a number, or a date, in two. */
const AROUND = 40;

/** The items of `find` that stand whole inside the passage, their offsets into the text. */
const wholeInside = <T extends Span>(text: string, { start, end }: Span, find: (plain: string) => readonly T[]): T[] => {
  const from = Math.max(0, start - AROUND);
  return find(plainSameLength(flatSameLength(text.slice(from, end + AROUND))))
    .map((found) => ({ ...found, start: found.start + from, end: found.end + from }))
    .filter((found) => start <= found.start && found.end <= end);
};

/** Numbers of a passage that are counts or sums: not the day of a date. */
const numbersIn = (text: string, passage: Span): SaidNumber[] => {
  const dates = wholeInside(text, { start: passage.start - AROUND, end: passage.end + AROUND }, findDates);
  return wholeInside(text, passage, numbersSaid).filter(
    ({ start, end, isYear }) => !isYear && !dates.some((date) => date.start < end && start < date.end),
  );
};

const placed = (text: string, numbers: readonly SaidNumber[], passage: Span): PlacedNumber[] =>
  numbers.map((number, at) => ({
    ...number,
    before: { start: numbers[at - 1]?.end ?? passage.start, end: number.start },
    after: { start: number.end, end: numbers[at + 1]?.start ?? passage.end },
    isAlone: numbers.length === 1,
    isApproximate: APPROXIMATE.test(plainSameLength(flatSameLength(text.slice(Math.max(0, number.start - 20), number.start)))),
  }));

const precisionOf = (value: string): DatePrecision =>
  value.startsWith("--") ? "day-without-year" : value.length === 4 ? "year" : value.length === 7 ? "month" : "day";

export const saidFigures = (text: string, passage: Span): SaidFigures => {
  const years = (): SaidNumber[] => wholeInside(text, passage, numbersSaid).filter(({ isYear }) => isYear);
  const yearSaid = (year: string): Span | undefined => years().find(({ value }) => String(value) === year);
  return {
    numbers: (value) => placed(text, numbersIn(text, passage), passage).filter((number) => number.value === value),
    date: (value) => {
      if (!readPartialDate(value)) return null;
      const said = value.length === 4 ? yearSaid(value) : wholeInside(text, passage, findDates).find((date) => isoOf(date) === value);
      return said ? { start: said.start, end: said.end, precision: precisionOf(value) } : null;
    },
    year: (value) => yearSaid(value) !== undefined,
    period: (value) => {
      const period = readPeriod(value);
      if (!period) return false;
      const said = years();
      const leadsTo = (from: SaidNumber, to: SaidNumber): boolean =>
        to.start > from.end && to.start - from.end <= BETWEEN_YEARS && !/[;!?\n]|\.\s/.test(text.slice(from.end, to.start));
      return said.some(
        (from) =>
          from.value === period.from && (period.to === period.from || said.some((to) => to.value === period.to && leadsTo(from, to))),
      );
    },
  };
};
