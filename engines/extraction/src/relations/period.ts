import type { Value } from "../draft-pact.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";

const YEARS = /\b((?:19|20)\d\d) ?[-–/] ?((?:19|20)\d\d)\b|\bentre ((?:19|20)\d\d) et ((?:19|20)\d\d)\b/g;
/** « couvrant la période », « pour la période »: the years of the pact itself, whatever others the text tells. */
const COVERS = /\b(?:pour|sur|couvr\w+|pendant|durant) (?:toute )?(?:la|une) periode (?:de |comprise |allant )?$/;
const NUMBER = "(?:\\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze)";
/** How long the pact binds, when it tells no year: « pour une durée de six ans », « conclu pour cinq ans ». */
const LASTS = new RegExp(
  `\\b(?:(?:pour )?une duree de|(?:conclu|sign|prevu|valable|etabli|engag|pass)\\w* (?:pour|sur) (?:les |une duree de )?) ?(${NUMBER}) (?:prochaines )?(?:ans|annees)\\b`,
  "g",
);
const YEAR = "((?:19|20)\\d\\d)\\b";
const DAY_OF = "(?:\\d{1,2}(?:er)? [a-z]+|(?:la )?fin(?: de)?(?: l'annee)?)";
/** « court jusqu'au 31 décembre 2027 », « à l'horizon 2030 », « la convention s'achève fin 2026 ». */
const UNTIL = new RegExp(
  `\\b(?:valables?|court|courent|engage\\w*|dure\\w*|porte|horizon)[^.\\n]{0,40}(?:jusqu'en|jusqu'a|a l'horizon|horizon|jusqu'(?:au|a|en) ${DAY_OF}) ${YEAR}|` +
    `\\b(?:convention|contrat|pacte|accord|charte)s?\\b[^.\\n]{0,80}\\b(?:s'achev|pren(?:d|dra|nent) fin|expir|se termin)\\w*(?: au plus tard)? (?:(?:le |a |au )?${DAY_OF} |en )${YEAR}`,
  "g",
);
const SPEAKS =
  /(?:periode|pacte|contrat|feuille de route|bilan|plan|crte|ptrte|poce|programme|annees|projet de territoire|charte|convention|accord|avenant)[^.\n]{0,60}$/;

/** Another contract, before this one. */
const OF_ANOTHER = /(?:succede|fait suite|prolonge|precedent|ancien|remplace|prend le relais|premier)[^.\n]{0,60}$/;

/** The years the pact covers, as worded: `2022-2026`, `→2026` when only its end is said, `six ans` when only its length is. */
export const findPeriod = (reading: Reading): Value | null => {
  const spans = findAll(YEARS, reading.plain, { start: 0, end: reading.bodyEnd });
  const told = spans.filter(({ start, end }) => {
    if (reading.lines.slice(0, 6).some((line) => line.start === start && line.end === end)) return true;
    const before = reading.plain.slice(Math.max(0, start - 90), start);
    return !OF_ANOTHER.test(before) && SPEAKS.test(before) && !/contrats? de plan etat[- ]region ?$/.test(before);
  });
  const own = told.find(({ start }) => COVERS.test(reading.plain.slice(Math.max(0, start - 50), start))) ?? told[0];
  if (own) {
    const [from, to] = [own.groups[1] ?? own.groups[3], own.groups[2] ?? own.groups[4]];
    return { value: `${from}-${to}`, evidence: [{ start: own.start, end: own.end }], confidence: 0.8 };
  }
  const [until] = findAll(UNTIL, reading.plain, { start: 0, end: reading.bodyEnd });
  const [lasts] = until ? [] : findAll(LASTS, reading.plain, { start: 0, end: reading.bodyEnd });
  const number = lasts?.at(1);
  if (lasts && number)
    return {
      value: say(reading, { start: number.start, end: lasts.end }),
      evidence: [lasts].map(({ start, end }) => ({ start, end })),
      confidence: 0.6,
    };
  return until
    ? { value: `→${until.groups[1] ?? until.groups[2]}`, evidence: [{ start: until.start, end: until.end }], confidence: 0.7 }
    : null;
};
