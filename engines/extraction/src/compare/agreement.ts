import { readPartialDate, readPeriod } from "@levier/kernel";
import { foldParty } from "../relations/party.ts";
import type { StatedPart } from "./comparison.ts";
import { isPartOf, wordsOf } from "./words.ts";

/** How one part stands on two sides: at odds or not, and which side says more of it. Swapping the sides swaps the answer. */
export type Agreement = { readonly odds: boolean; readonly first: boolean; readonly second: boolean; readonly approximate: boolean };

export const SAME: Agreement = { odds: false, first: false, second: false, approximate: false };
export const AT_ODDS: Agreement = { ...SAME, odds: true };
const more = (first: boolean, second: boolean): Agreement => ({ ...SAME, first, second });

export const isSaid = (part: StatedPart | undefined): boolean =>
  part !== undefined && part !== null && part !== "" && part !== false && !(typeof part === "object" && part.length === 0);

type Compare = (first: StatedPart | undefined, second: StatedPart | undefined) => Agreement;

const textOf = (part: StatedPart | undefined): string | null => (typeof part === "string" && part !== "" ? part : null);

/** Two texts, of which one that is absent says less. */
const ofTexts =
  (compare: (first: string, second: string) => Agreement): Compare =>
  (first, second) => {
    const [a, b] = [textOf(first), textOf(second)];
    return a !== null && b !== null ? compare(a, b) : more(a !== null, b !== null);
  };

/** Dates as precise as each text: `2019-09` and `--09-05` both hold, each saying what the other does not. */
const dates = (first: string, second: string): Agreement => {
  const [a, b] = [readPartialDate(first), readPartialDate(second)];
  if (!a || !b) return SAME;
  const pairs = [
    [a.year, b.year],
    [a.month, b.month],
    [a.day, b.day],
  ] as const;
  if (pairs.some(([one, other]) => one !== null && other !== null && one !== other)) return AT_ODDS;
  return more(
    pairs.some(([one, other]) => one !== null && other === null),
    pairs.some(([one, other]) => one === null && other !== null),
  );
};

const periods = (first: string, second: string): Agreement => {
  const [a, b] = [readPeriod(first), readPeriod(second)];
  if (!a || !b) return SAME;
  if (a.from !== b.from || (a.to !== null && b.to !== null && a.to !== b.to)) return AT_ODDS;
  return more(a.to !== null && b.to === null, b.to !== null && a.to === null);
};

/** The unit in which a round number is told: a million for 92 000 000. */
const grain = (value: number): number => {
  const digits = /^(\d+)(?:\.(\d+))?$/.exec(String(Math.abs(value)));
  if (!digits) return 0;
  if (digits[2] !== undefined) return 10 ** -digits[2].length;
  return 10 ** (/0*$/.exec(digits[1] ?? "")?.[0].length ?? 0);
};

/** A number told as approximate is never further than this from the exact one, as a share. */
const NEAR = 0.1;

const isAbout = (approximate: number, exact: number): boolean =>
  Math.abs(approximate - exact) < Math.max(grain(approximate), 1e-9) && Math.abs(approximate - exact) <= NEAR * Math.abs(approximate);

/** Two figures of one thing, each exact or approximate. */
export const figures = (
  first: { readonly value: number; readonly approximate: boolean },
  second: { readonly value: number; readonly approximate: boolean },
): Agreement => {
  const exact = more(!first.approximate && second.approximate, first.approximate && !second.approximate);
  if (first.value === second.value) return exact;
  const holds = (first.approximate && isAbout(first.value, second.value)) || (second.approximate && isAbout(second.value, first.value));
  return holds ? { ...exact, approximate: true } : AT_ODDS;
};

/** Words that need not be the same for both to hold: the fuller says more. */
export const byWordLists = (a: readonly string[], b: readonly string[]): Agreement => {
  const [inB, inA] = [isPartOf(a, b), isPartOf(b, a)];
  return more(inA && !inB, inB && !inA);
};

export const byDate = ofTexts(dates);
export const byPeriod = ofTexts(periods);
export const byWords = ofTexts((first, second) => byWordLists(wordsOf(first), wordsOf(second)));
/** Words of a closed list, or that mean something else as soon as they differ. */
export const byName = ofTexts((first, second) => (foldParty(first) === foldParty(second) ? SAME : AT_ODDS));
/** Only whether it is told: what it says is not held against the other side. */
export const byPresence: Compare = (first, second) => more(isSaid(first) && !isSaid(second), isSaid(second) && !isSaid(first));
