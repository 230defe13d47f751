import { isRecord, type Span } from "@levier/kernel";
import type { DatePrecision } from "../draft-pact.ts";
import { flatSameLength, plainSameLength } from "../text/plain.ts";
import type { ProposalReason } from "./proposal-refusal.ts";
import type { QuotableText } from "./quotable-text.ts";
import { type PlacedNumber, saidFigures } from "./said-figures.ts";

type Given = Readonly<Record<string, unknown>>;

/** Words of a part, as the text writes them, where it does. */
export type SaidWords = Span & { readonly words: string };

/** Where what a value is known by stands: the words that name it, null for its number or its date. */
export type ClaimKey = Span & { readonly name: string | null };

/**
 * Reads what one proposal claims, part by part, against the passage it quotes. What a value is known by must be said there:
 * else the whole is refused. Its other parts are left out when they are not.
 */
export type ClaimReader = {
  /** The words that name the value, as the text writes them. */
  readonly called: (part: string) => SaidWords | null;
  /** The same of several names, those of them that fit. */
  readonly calledEach: (part: string, fits: (words: string) => boolean) => readonly string[];
  /** The same for what is worded at length: where the passage says it in nearly these words, the passage itself. */
  readonly phrase: (part: string) => string | null;
  /** Where the passage says a number; of several places, the first that fits. */
  readonly number: (part: string, fits?: (said: PlacedNumber) => boolean) => PlacedNumber | null;
  readonly date: (part: string) => { readonly value: string; readonly precision: DatePrecision } | null;
  readonly period: (part: string) => string | null;
  readonly choice: <T extends string>(part: string, options: readonly T[]) => T | null;
  readonly refuse: (reason: ProposalReason) => null;
  /** A part as it came, and whether it is given. */
  readonly given: (part: string) => unknown;
  readonly has: (part: string) => boolean;
  /** Words of a part that the value can do without, in the passage or a stretch of it. */
  readonly words: (part: string, within?: Span) => SaidWords | null;
  readonly list: (part: string) => readonly string[];
  readonly year: (part: string) => string | null;
  /** Reads a part that has parts of its own; its refusals are its own. */
  readonly inner: (part: string) => ClaimReader | null;
  /** The passage to the letter, and in lower case without accents, each character at its place. */
  readonly passage: string;
  readonly plain: string;
  /** What was found wrong first. */
  readonly refused: () => ProposalReason | null;
  readonly keys: readonly ClaimKey[];
};

/** The share of the words of a phrase that a passage must hold to be said to word it otherwise. */
const ALIKE = 0.6;

/** Words shorter than this tie others together and say nothing. */
const TELLING = 4;

const wordsOf = (plain: string): string[] => plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= TELLING);

const isAlike = (phrase: string, passage: string): boolean => {
  const sought = wordsOf(phrase);
  const held = new Set(wordsOf(passage));
  return sought.length > 0 && sought.filter((word) => held.has(word)).length >= ALIKE * sought.length;
};

const stringOf = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

const isAbsent = (given: unknown): boolean => given === undefined || given === null || given === "";

export const claimReader = (given: Given, quotable: QuotableText, passage: Span, keys: ClaimKey[] = []): ClaimReader => {
  const { text, worded } = quotable;
  const figures = saidFigures(text, passage);
  let refused: ProposalReason | null = null;
  const refuse = (reason: ProposalReason): null => {
    refused ??= reason;
    return null;
  };
  const partOf = (part: string): unknown => (Object.hasOwn(given, part) ? given[part] : undefined);
  const has = (part: string): boolean => !isAbsent(partOf(part));
  const asWritten = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, " ");
  const told = (sought: unknown, within = passage): SaidWords | null => {
    const stretch = { start: Math.max(within.start, passage.start), end: Math.min(within.end, passage.end) };
    const span = typeof sought === "string" && /[\p{L}\p{N}%€]/u.test(sought) ? worded(sought, stretch) : null;
    return span && { ...span, words: asWritten(span) };
  };
  const keep = (said: SaidWords): SaidWords => {
    keys.push({ start: said.start, end: said.end, name: said.words });
    return said;
  };
  const listOf = (part: string): SaidWords[] => {
    const held = partOf(part);
    return Array.isArray(held) ? held.flatMap((each: unknown) => told(each) ?? []) : [];
  };
  const plain = plainSameLength(flatSameLength(text.slice(passage.start, passage.end)));
  /** The part as a value of its type; refused when it is given and is none. */
  const essential = <T>(part: string, isType: (value: unknown) => value is T): T | null => {
    const value = partOf(part);
    if (isAbsent(value)) return null;
    return isType(value) ? value : refuse("malformed");
  };
  /** A letter alone names nothing. */
  const isWording = (value: unknown): value is string => typeof value === "string" && /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(value);
  /** Beyond, two numbers that a text tells apart would be the same. */
  const isNumber = (value: unknown): value is number => typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

  return {
    called: (part) => {
      const words = essential(part, isWording);
      const said = words === null ? null : (told(words) ?? refuse("unsupported"));
      return said && keep(said);
    },
    calledEach: (part, fits) =>
      listOf(part)
        .filter(({ words }) => fits(words))
        .map((said) => keep(said).words),
    phrase: (part) => {
      const words = essential(part, isWording);
      if (words === null) return null;
      const whole = { ...passage, words: asWritten(passage) };
      const said = told(words) ?? (isAlike(plainSameLength(flatSameLength(words)), plain) ? whole : null);
      return said ? keep(said).words : refuse("unsupported");
    },
    number: (part, fits = () => true) => {
      const value = essential(part, isNumber);
      const said = value === null ? null : (figures.numbers(value).find(fits) ?? refuse("unsupported"));
      if (said) keys.push({ start: said.start, end: said.end, name: null });
      return said;
    },
    date: (part) => {
      const value = essential(part, isWording);
      const said = value === null ? null : (figures.date(value) ?? refuse("unsupported"));
      if (value === null || said === null) return null;
      keys.push({ start: said.start, end: said.end, name: null });
      return { value, precision: said.precision };
    },
    period: (part) => {
      const value = essential(part, isWording);
      return value === null || figures.period(value) ? value : refuse("unsupported");
    },
    choice: (part, options) => (has(part) ? (options.find((option) => option === partOf(part)) ?? refuse("unknown-choice")) : null),
    refuse,
    given: partOf,
    has,
    words: (part, within) => told(partOf(part), within),
    list: (part) => listOf(part).map(({ words }) => words),
    year: (part) => {
      const year = stringOf(partOf(part));
      return /^\d{4}$/.test(year) && figures.year(year) ? year : null;
    },
    inner: (part) => {
      const held = partOf(part);
      return isRecord(held) ? claimReader(held, quotable, passage, keys) : null;
    },
    passage: asWritten(passage),
    plain,
    refused: () => refused,
    keys,
  };
};
