import type { Span } from "@levier/kernel";
import { findAll } from "../text/find.ts";
import { APPROXIMATE, DIGITS, NUMBER_WORDS, numberOf, TOO_LARGE } from "./numbers.ts";

export type Money = Span & { readonly valueEur: number; readonly approximate: boolean };

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^milliards?$|^mds?$/, 1e9],
  [/^millions?$|^m$/, 1e6],
  [/^milliers?$|^k$/, 1e3],
];

const SCALE = "milliards?|millions?|milliers?|mds?|m|k";
const WITH_CURRENCY = new RegExp(
  `(?<![\\w,.])(${DIGITS}|${NUMBER_WORDS}|une? (?=million|milliard))\\s*(?:(?:de\\s+)?(${SCALE}))?(?:\\s+(?:d'|de\\s+))?\\s*(?:euros?\\b|€|d'euros?\\b)`,
  "g",
);
const SCALE_ONLY =
  /(?<![\w,.])(\d+(?:[,.]\d+)?)\s+(milliards?|millions?)(?!\s*(?:d'|de )(?!la |l'|chacun)\s*[a-z]|\s*(?:euros?|€|d'euros?)|[a-z])|(?<![\w,.])(\d+(?:[,.]\d+)?)\s+(milliards?|millions?) (?:de |d')(?=credits?\b|aides?\b|subventions?\b|fonds\b|travaux\b|investissements?\b|financements?\b|e$)/g;

const scaleOf = (word: string | undefined): number => SCALES.find(([pattern]) => pattern.test(word ?? ""))?.[1] ?? 1;

const moneyFrom = (plain: string, pattern: RegExp): Money[] =>
  findAll(pattern, plain).flatMap(({ start, end, groups }) => {
    const number = numberOf(groups[1] ?? groups[3] ?? "");
    if (number === null) return [];
    const valueEur = Math.round(number * scaleOf(groups[2] ?? groups[4]) * 100) / 100;
    if (valueEur >= TOO_LARGE) return [];
    const approximate = APPROXIMATE.test(plain.slice(Math.max(0, start - 20), start));
    return [{ start, end, valueEur, approximate }];
  });

/** Sums of money in euros. `28,72 millions` alone counts where the text speaks of euros elsewhere. */
export const findMoney = (plain: string): Money[] => {
  const named = moneyFrom(plain, WITH_CURRENCY);
  const bare = named.length > 0 ? moneyFrom(plain, SCALE_ONLY) : [];
  return [...named, ...bare].sort((a, b) => a.start - b.start);
};
