import type { Span } from "@levier/kernel";
import { readPartialDate, readPeriod } from "@levier/kernel";
import type { DatePrecision } from "../draft-pact.ts";
import { findDates, isoOf } from "../entities/dates.ts";
import { flatSameLength, plainSameLength } from "../text/plain.ts";
import { numbersSaid, type SaidNumber } from "./numbers-said.ts";
import type { ProposalReason } from "./proposal-refusal.ts";
import type { QuotableText } from "./quotable-text.ts";

type Given = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Given => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads what one proposal claims, part by part, and keeps of it only what its passage says. */
export type ClaimReader = {
  readonly has: (part: string) => boolean;
  /** The words of a part as the text writes them; null when the part is not given. */
  readonly words: (part: string) => string | null;
  /** The same for what the value is known by: its place tells whether the rules have read it. */
  readonly called: (part: string) => string | null;
  readonly list: (part: string) => readonly string[];
  readonly number: (part: string) => SaidNumber | null;
  readonly date: (part: string) => { readonly value: string; readonly precision: DatePrecision } | null;
  readonly year: (part: string) => string | null;
  readonly choice: <T extends string>(part: string, options: readonly T[]) => T | null;
  /** The passage in lower case without accents, each character at its place. */
  readonly plain: string;
  readonly refuse: (reason: ProposalReason) => null;
  /** What was found wrong first. */
  readonly refused: () => ProposalReason | null;
  readonly keys: readonly ClaimKey[];
  /** Reads a part that has parts of its own; null when it is not given. */
  readonly inner: (part: string) => ClaimReader | null;
  /** Two years that the passage gives in this order, `2022-2026`, or one. */
  readonly period: (part: string) => string | null;
};

/** Where what a value is known by stands: the words that name it, null for its number. */
export type ClaimKey = Span & { readonly name: string | null };

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
  return wholeInside(text, passage, numbersSaid).filter(({ start, end }) => !dates.some((date) => date.start < end && start < date.end));
};

const precisionOf = (value: string): DatePrecision =>
  value.startsWith("--") ? "day-without-year" : value.length === 4 ? "year" : value.length === 7 ? "month" : "day";

const isAbsent = (given: unknown): boolean => given === undefined || given === null || given === "";

export const claimReader = (given: Given, quotable: QuotableText, passage: Span, keys: ClaimKey[] = []): ClaimReader => {
  const { text, worded } = quotable;
  let refused: ProposalReason | null = null;
  const refuse = (reason: ProposalReason): null => {
    refused ??= reason;
    return null;
  };
  const partOf = (part: string): unknown => (Object.hasOwn(given, part) ? given[part] : undefined);
  const find = (sought: unknown): Span | null => {
    if (typeof sought !== "string") return refuse("malformed");
    return /[\p{L}\p{N}%€]/u.test(sought) ? (worded(sought, passage) ?? refuse("unsupported")) : refuse("malformed");
  };
  const asWritten = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, " ");
  const spanOf = (part: string): Span | null => (isAbsent(partOf(part)) ? null : find(partOf(part)));
  let numbers: SaidNumber[] | undefined;
  const years = (): string[] => wholeInside(text, passage, numbersSaid).flatMap(({ isYear, value }) => (isYear ? String(value) : []));

  return {
    has: (part) => !isAbsent(partOf(part)),
    words: (part) => {
      const span = spanOf(part);
      return span && asWritten(span);
    },
    called: (part) => {
      const span = spanOf(part);
      if (!span) return null;
      keys.push({ ...span, name: asWritten(span) });
      return asWritten(span);
    },
    list: (part) => {
      const held = partOf(part);
      if (isAbsent(held)) return [];
      if (!Array.isArray(held)) return refuse("malformed") ?? [];
      return held.flatMap((each: unknown) => {
        const span = find(each);
        return span ? [asWritten(span)] : [];
      });
    },
    number: (part) => {
      const value = partOf(part);
      if (isAbsent(value)) return null;
      if (typeof value !== "number" || !Number.isFinite(value)) return refuse("malformed");
      numbers ??= numbersIn(text, passage);
      const said = numbers.find((number) => !number.isYear && number.value === value);
      if (!said) return refuse("unsupported");
      keys.push({ start: said.start, end: said.end, name: null });
      return said;
    },
    date: (part) => {
      const value = partOf(part);
      if (isAbsent(value)) return null;
      if (typeof value !== "string" || !readPartialDate(value)) return refuse("malformed");
      const said = value.length === 4 ? years() : wholeInside(text, passage, findDates).map(isoOf);
      return said.includes(value) ? { value, precision: precisionOf(value) } : refuse("unsupported");
    },
    year: (part) => {
      const value = partOf(part);
      if (isAbsent(value)) return null;
      const year = typeof value === "number" ? String(value) : value;
      if (typeof year !== "string" || !/^\d{4}$/.test(year)) return refuse("malformed");
      return years().includes(year) ? year : refuse("unsupported");
    },
    choice: (part, options) => {
      const value = partOf(part);
      if (isAbsent(value)) return null;
      return options.find((option) => option === value) ?? refuse("unknown-choice");
    },
    plain: plainSameLength(flatSameLength(text.slice(passage.start, passage.end))),
    refuse,
    refused: () => refused,
    keys,
    inner: (part) => {
      const held = partOf(part);
      if (isAbsent(held)) return null;
      return isRecord(held) ? claimReader(held, quotable, passage, keys) : refuse("malformed");
    },
    period: (part) => {
      const value = partOf(part);
      if (isAbsent(value)) return null;
      const period = typeof value === "string" ? readPeriod(value) : null;
      if (!period || period.to === null) return refuse("malformed");
      const said = years();
      const from = said.indexOf(String(period.from));
      const isSaid = from >= 0 && (period.to === period.from || said.indexOf(String(period.to), from) > from);
      return isSaid ? (period.to === period.from ? String(period.from) : `${period.from}-${period.to}`) : refuse("unsupported");
    },
  };
};
