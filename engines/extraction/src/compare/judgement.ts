import type { Agreement } from "./agreement.ts";
import type { SaidParts, Stated, StatedParts } from "./comparison.ts";

/** Two values taken for the same thing: how surely, from 0 to 1, and how their parts stand. */
export type Judgement = {
  readonly alike: number;
  readonly atOdds: readonly string[];
  readonly more: SaidParts;
  readonly approximate: boolean;
  /**
   * There is one such thing at most: the date of a signature, the whole of the money, the holder of an office. Of other things a
   * text may tell several in the same words, and two that differ are at odds only when neither may be another.
   */
  readonly sole: boolean;
};

/** Null when the two values are not of the same thing. Swapping the values swaps the judgement. */
export type Judge = (first: Stated, second: Stated) => Judgement | null;

export const judged = (alike: number, parts: Readonly<Record<string, Agreement>>, sole = false): Judgement => {
  const named = Object.entries(parts);
  const those = (holds: (agreement: Agreement) => boolean): string[] => named.filter(([, each]) => holds(each)).map(([name]) => name);
  return {
    alike,
    atOdds: those(({ odds }) => odds),
    more: { first: those(({ first }) => first), second: those(({ second }) => second) },
    approximate: named.some(([, { approximate }]) => approximate),
    sole,
  };
};

/** A thing told with other words is held to be the same from this likeness on. */
export const ALIKE = 0.55;

/** To say that two values contradict each other, one must be surer that they are of one thing. */
export const SURE = 0.65;

/** The judgement, unless it finds odds between things that may well be two. */
export const whenSure = (judgement: Judgement, sure = SURE): Judgement | null =>
  judgement.alike < ALIKE || (judgement.atOdds.length > 0 && judgement.alike < sure) ? null : judgement;

export const textPart = (parts: StatedParts, name: string): string => {
  const part = parts[name];
  return typeof part === "string" ? part : "";
};

/** What is worked out of a value once, however many others it is held against. */
export const once = <T>(work: (value: Stated) => T): ((value: Stated) => T) => {
  const known = new WeakMap<Stated, { readonly worked: T }>();
  return (value) => {
    const held = known.get(value) ?? { worked: work(value) };
    known.set(value, held);
    return held.worked;
  };
};

export const numberPart = (parts: StatedParts, name: string): number | null => {
  const part = parts[name];
  return typeof part === "number" ? part : null;
};

export const linesPart = (parts: StatedParts, name: string): readonly string[] => {
  const part = parts[name];
  return typeof part === "object" && part !== null ? part : [];
};
