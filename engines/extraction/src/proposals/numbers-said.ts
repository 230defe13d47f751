import type { Span } from "@levier/kernel";
import { findAll } from "../text/find.ts";

// The rules read numbers in `entities/numbers.ts`, no more than they are sure of. What checks a claim made by somebody else reads
// on its own, and every way of saying a number, so that one mistake cannot pass both.

/** A number a passage says, its scale included: `12,5 millions` is 12,500,000. `isYear`: it may be one, as `2024`. */
export type SaidNumber = Span & { readonly value: number; readonly isYear: boolean };

const UNITS: Readonly<Record<string, number>> = {
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12,
  treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60,
  septante: 70, octante: 80, huitante: 80, nonante: 90,
}; // biome-ignore format: a table reads better in rows

const COLLECTIVES: Readonly<Record<string, number>> = {
  dizaine: 10, douzaine: 12, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60,
  centaine: 100,
}; // biome-ignore format: a table reads better in rows

const SCALES: Readonly<Record<string, number>> = { mille: 1e3, millier: 1e3, million: 1e6, milliard: 1e9, md: 1e9, m: 1e6, k: 1e3 };

const scaleOf = (word: string | undefined): number => SCALES[(word ?? "").replace(/s$/, "")] ?? 1;

const SCALE = "milliards?|millions?|milliers?|mille";
/** An abbreviated scale is one only before the sign of the euro: `12 m` are metres. */
const SHORT_SCALE = "(?:mds?|m|k)(?=\\s?€|\\s?euros?\\b)";
const GROUPED = "\\d{1,3}(?:[ .\\u00a0\\u202f]\\d{3}){1,7}(?:,\\d+)?(?!\\d)|\\d+(?:[,.]\\d+)?";
const IN_DIGITS = new RegExp(
  `(?<![\\p{L}\\p{N}_]|\\d[., ])(${GROUPED})(?:\\s?(${SCALE}|${SHORT_SCALE})(?![\\p{L}\\d]))?(?![\\p{L}\\d])`,
  "gu",
);
const NUMERAL = [...Object.keys(UNITS), ...Object.keys(COLLECTIVES).map((word) => `${word}s?`), "cents?", SCALE].join("|");
const IN_WORDS = new RegExp(`(?<![\\p{L}\\d-])(?:${NUMERAL})(?:(?:-et-| et |[ -])(?:${NUMERAL}|demie?))*(?![\\p{L}\\d-])`, "gu");
/** Between the bounds of a range whose scale is told once: `5 à 10 millions`. */
const RANGE = /^\s?(?:à|a|ou|et|-|–)\s?$/;

/** The value of numerals read in a row, null when they are no number: « quatre-vingt-douze », « un million et demi ». */
const numeralsOf = (written: string): number | null => {
  const words = written.split(/[ -]+/).filter((word) => word !== "et");
  let [total, group, last] = [0, 0, 1];
  for (const word of words) {
    const unit = UNITS[word];
    const collective = COLLECTIVES[word.replace(/s$/, "")];
    if (word.startsWith("demi")) total += last / 2;
    else if (collective !== undefined) group = Math.max(1, group) * collective;
    else if (unit !== undefined) group = /^vingts?$/.test(word) && group % 100 === 4 ? group + 76 : group + unit;
    else if (/^cents?$/.test(word)) group = Math.max(1, group) * 100;
    else {
      last = scaleOf(word);
      total += Math.max(1, group) * last;
      group = 0;
    }
  }
  // « un » and « une » alone are articles.
  return words.length === 1 && group === 1 ? null : total + group;
};

const plainNumber = (digits: string): number =>
  Number((/^\d{1,3}(?:[ .\u00a0\u202f]\d{3})+/.test(digits) ? digits.replace(/[ .\u00a0\u202f]/g, "") : digits).replace(",", "."));

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The numbers of a plain text (lower case, no accents, plain spaces), in digits or in words, in its order. */
export const numbersSaid = (plain: string): SaidNumber[] => {
  const digits = findAll(IN_DIGITS, plain).map(({ start, end, groups }) => {
    const written = groups[1] ?? "";
    const isYear = groups[2] === undefined && /^(?:19|20)\d\d$/.test(written);
    return { start, end, value: plainNumber(written), scale: scaleOf(groups[2]), isYear };
  });
  const words = findAll(IN_WORDS, plain).flatMap(({ start, end }) => {
    const value = numeralsOf(plain.slice(start, end));
    const isScaleOfDigits = digits.some((number) => number.start < end && start < number.end);
    return value === null || isScaleOfDigits ? [] : [{ start, end, value, scale: 1, isYear: false }];
  });
  const said = [...digits, ...words].sort((a, b) => a.start - b.start);
  return said.map(({ start, end, value, scale, isYear }, at) => {
    const next = said[at + 1];
    const isLowerBound = scale === 1 && !isYear && next !== undefined && next.scale > 1 && RANGE.test(plain.slice(end, next.start));
    return { start, end, value: round(value * (isLowerBound ? next.scale : scale)), isYear };
  });
};
