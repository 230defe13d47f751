import type { Span } from "@levier/kernel";
import { findAll } from "../text/find.ts";
import { APPROXIMATE, DIGITS, NUMBER_WORDS, numberOf, TOO_LARGE } from "./numbers.ts";

/** A sum; `scaleAt` is the sum before it that lends its scale: « 14 millions d'euros, dont 5 de l'État ». */
export type Money = Span & { readonly valueEur: number; readonly approximate: boolean; readonly scaleAt?: Span };

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:demi-)?milliards?$|^mds?$/, 1e9],
  [/^(?:demi-)?millions?$|^m$/, 1e6],
  [/^milliers?$|^k$/, 1e3],
];

const SCALE = "demi-milliard|demi-million|milliards?|millions?|milliers?|mds?|m|k";
/** Hundredths after a point too: `885 636.60`. */
const NUMBER = `\\d{1,3}(?: \\d{3}){1,7}\\.\\d{2}(?!\\d)|${DIGITS}|${NUMBER_WORDS}`;
/** Between a number, its scale and its currency: a gap as wide as a column parts them. */
const SPACES = "\\s{0,9}";
const WITH_CURRENCY = new RegExp(
  `(?<![\\w,.])(${NUMBER}|une? (?=million|milliard|demi-))${SPACES}(?:(?:de\\s{1,9})?(${SCALE}))?(?:\\s{1,9}(?:d'|de\\s{1,9}))?${SPACES}(?:euros?\\b|€|d'euros?\\b|d'€)`,
  "g",
);

/** What a sum is of, or what is done with it: « 2 milliards d'aides », « les 17,2 millions annoncés ». */
const OF_MONEY =
  " (?:(?:de |d')(?:(?:credits?|aides?|subventions?|fonds|travaux|investissements?|financements?|dotations?|depenses?|recettes?)\\b|e$)|(?:deja |ainsi )?(?:consacre|alloue|investi|debloque|verse|octroye|attribue|accorde|injecte|depense|annonce|promi|provisionne)e?s?\\b)";
const TELLS_MONEY = new RegExp(`^${OF_MONEY}`);
const SCALE_ONLY = new RegExp(
  `(?<![\\w,.])(\\d+(?:[,.]\\d+)?|une? (?:dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine) de)\\s+(milliards?|millions?)(?:(?=${OF_MONEY})|(?!\\s*(?:d'|de )(?!la |l'|chacun)\\s*[a-z]|\\s*(?:euros?|€|d'euros?|d'€)|[a-z]))`,
  "g",
);

const scaleOf = (word: string): number => (SCALES.find(([pattern]) => pattern.test(word))?.[1] ?? 1) * (word.startsWith("demi-") ? 0.5 : 1);

/** « entre cinq et dix », « de 3 à 4 »: what stands before the upper bound. A change « de 112 à 180 » is no range. */
const LOWER = new RegExp(`(?<![\\w,.])(?:entre (${NUMBER}) (?:(${SCALE}) (?:d'euros )?)?et|(\\d[\\d,]*) ?(?:a|ou|-|–)) ?$`);
const CHANGE = /\b(?:pass|port|rame[nt]|augment|redui|abaiss|baiss|grimp|mont)\w* (?:[a-z' ]{0,40} )?de $/;

/** A range is told by its lower bound, from which its passage runs. */
const fromLowerBound = (plain: string, money: Money, scale: number): Money => {
  const before = plain.slice(Math.max(0, money.start - 50), money.start);
  const [whole, first, ownScale, second] = LOWER.exec(before) ?? [];
  const written = first ?? second;
  const value = numberOf(written ?? "");
  if (whole === undefined || value === null || /^(?:19|20)\d\d$/.test(written ?? "")) return money;
  if (CHANGE.test(before.slice(0, before.length - whole.length))) return money;
  const valueEur = Math.round(value * (ownScale ? scaleOf(ownScale) : scale) * 100) / 100;
  return valueEur > 0 && valueEur < money.valueEur ? { ...money, valueEur, start: money.start - whole.length } : money;
};

const moneyFrom = (plain: string, pattern: RegExp): Money[] =>
  findAll(pattern, plain).flatMap(({ start, end, groups }) => {
    const number = numberOf((groups[1] ?? "").replace(/ de$/, "").replace(/\.(?=\d\d$)/, ","));
    if (number === null) return [];
    const scale = scaleOf(groups[2] ?? "");
    const valueEur = Math.round(number * scale * 100) / 100;
    if (valueEur >= TOO_LARGE) return [];
    const approximate = APPROXIMATE.test(plain.slice(Math.max(0, start - 20), start)) || /^une? \w+aine/.test(groups[1] ?? "");
    return [fromLowerBound(plain, { start, end, valueEur, approximate }, scale)];
  });

/** « dont 5 de l'État », « 43 pour l'État » after a sum in millions: its scale is that of the sum before. */
const SHORTENED =
  /(?<=\bdont |, |\bet |\()(\d+(?:,\d+)?)(?= (?:(?:de|pour|par|venant de|issus de) (?:l'etat|la region|l'europe|la metropole|l'agglomeration|l'ademe|l'anru|l'union)|(?:du|pour le|par le) (?:departement|conseil|feder|feader|fonds)|(?:des|pour les|par les) (?:communes|collectivites|epci|intercommunalites|departements)))/g;

/** « 14,7 millions d'euros, dont 5 de l'État »: the words of the scale stand in the sum before, with no full stop between; else 0. */
const scaleBefore = (plain: string, { start, end, valueEur }: Money, at: number): number => {
  if (valueEur < 1e6 || !/m/.test(plain.slice(start, end)) || /[.;](?!\d)/.test(plain.slice(end, at))) return 0;
  return valueEur >= 1e9 ? 1e9 : 1e6;
};

const shortened = (plain: string, sums: readonly Money[]): Money[] => {
  let next = 0;
  return findAll(SHORTENED, plain).flatMap(({ start, end, groups }) => {
    while ((sums[next]?.end ?? plain.length) <= start) next++;
    const [before, around] = [sums[next - 1], sums[next]];
    const number = numberOf(groups[1] ?? "");
    if (!before || number === null || start - before.end > 110 || (around && around.start <= start)) return [];
    const scale = scaleBefore(plain, before, start);
    if (scale === 0) return [];
    const valueEur = number * scale;
    const isPart = /\bdont $/.test(plain.slice(Math.max(0, start - 6), start));
    const scaleAt = { start: before.start, end: before.end };
    return valueEur < before.valueEur || !isPart ? [{ start, end, valueEur, approximate: false, scaleAt }] : [];
  });
};

/** Sums of money in euros. `28,72 millions` alone counts where the text speaks of euros elsewhere, or says what money is for. */
export const findMoney = (plain: string): Money[] => {
  const named = moneyFrom(plain, WITH_CURRENCY);
  const bare = moneyFrom(plain, SCALE_ONLY).filter(({ end }) => named.length > 0 || TELLS_MONEY.test(plain.slice(end, end + 40)));
  const sums = [...named, ...bare].sort((a, b) => a.start - b.start);
  return [...sums, ...shortened(plain, sums)].sort((a, b) => a.start - b.start);
};
