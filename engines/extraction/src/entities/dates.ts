import type { Span } from "@levier/kernel";
import { readPartialDate } from "@levier/kernel";
import { findAll } from "../text/find.ts";

const MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");
const MONTH = MONTHS.join("|");
const WEEKDAY = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";

/** A date as written; `relative` when the text places it from its own day (`décembre dernier`). */
export type DateMention = Span & {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly weekday: boolean;
  readonly relative: boolean;
};

const IN_WORDS = new RegExp(
  `(?:\\b(?:ce |le )?(${WEEKDAY}) )?(?:\\ble |\\bce |\\bdu )?\\b(\\d{1,2}|1er|premier)\\s+(${MONTH})(?:\\s*(\\d{4})(?!\\d)|(?: (?:de l'annee )?(dernier|passe)\\b)?)`,
  "g",
);
const IN_DIGITS = /(?<![\d./])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?![\d./])/g;
const MONTH_ONLY = new RegExp(`(?<!\\d )(?<!\\d)(?<!1er )\\b(${MONTH})(?: (\\d{4})(?!\\d)| (dernier|passe)\\b)`, "g");

/** Places named after a day: « salle du 8 mai 1945 », « rue du 11-Novembre ». */
const NAMESAKE =
  /\b(?:rues?|avenue|av|boulevard|bd|bld|place|square|quai|cours|allees?|esplanade|parvis|pont|salle|espace|stade|gymnase|ecole|college|lycee|caserne|cite|quartier|residence|station|maison|promenade|rond-point|carrefour|parc|jardin|passage|impasse|faubourg|monument|hopital|foyer|amphitheatre|groupe scolaire|complexe|halle|theatre|stele)(?: (?:du|des|de la|de l'))? ?$/;

const pad = (value: number): string => String(value).padStart(2, "0");

/** ISO 8601, reduced when the mention is: `2018-08-28`, `2018-08`, `--08-28`; null for a month without a year. */
export const isoOf = ({ year, month, day }: Pick<DateMention, "year" | "month" | "day">): string | null => {
  if (year === null) return day === null ? null : `--${pad(month)}-${pad(day)}`;
  return day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
};

const isReal = (mention: DateMention): boolean => {
  const iso = isoOf(mention);
  return iso === null || readPartialDate(iso) !== null;
};

const yearOf = (written: string | undefined): number | null => (written === undefined ? null : Number(written));

/** The dates of a plain text, in order: days and months, never a bare year. */
export const findDates = (plain: string): DateMention[] => {
  const inWords = findAll(IN_WORDS, plain).map(({ start, end, groups }) => ({
    start,
    end,
    weekday: groups[1] !== undefined,
    day: /^\d+$/.test(groups[2] ?? "") ? Number(groups[2]) : 1,
    month: MONTHS.indexOf(groups[3] ?? "") + 1,
    year: yearOf(groups[4]),
    relative: groups[5] !== undefined,
  }));
  const inDigits = findAll(IN_DIGITS, plain).map(({ start, end, groups }) => ({
    start,
    end,
    weekday: false,
    day: Number(groups[1]),
    month: Number(groups[2]),
    year: yearOf(groups[3]),
    relative: false,
  }));
  const months = findAll(MONTH_ONLY, plain).map(({ start, end, groups }) => ({
    start,
    end,
    weekday: false,
    day: null,
    month: MONTHS.indexOf(groups[1] ?? "") + 1,
    year: yearOf(groups[2]),
    relative: groups[3] !== undefined,
  }));
  const isNamesake = ({ start }: Span): boolean => NAMESAKE.test(plain.slice(Math.max(0, start - 40), start));
  return [...inWords, ...inDigits, ...months].filter((each) => isReal(each) && !isNamesake(each)).sort((a, b) => a.start - b.start);
};
