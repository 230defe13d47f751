import type { Value } from "../draft-pact.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";

const YEARS = /\b((?:19|20)\d\d) ?[-–/] ?((?:19|20)\d\d)\b/g;
const UNTIL =
  /\b(?:valables?|court|courent|engage\w*|dure\w*|porte|horizon)[^.\n]{0,40}(?:jusqu'en|jusqu'a|a l'horizon|horizon) ((?:19|20)\d\d)\b/g;
const SPEAKS =
  /(?:periode|pacte|contrat|feuille de route|bilan|plan|crte|ptrte|poce|programme|annees|projet de territoire|charte|convention|accord)[^.\n]{0,60}$/;

/** Another contract, before this one. */
const OF_ANOTHER = /(?:succede|fait suite|prolonge|precedent|ancien|remplace|prend le relais|premier)[^.\n]{0,60}$/;

/** The years the pact covers, as worded: `2022-2026`, `→2026` when only its end is said. */
export const findPeriod = (reading: Reading): Value | null => {
  const spans = findAll(YEARS, reading.plain, { start: 0, end: reading.bodyEnd });
  const own = spans.find(({ start, end }) => {
    if (reading.lines.slice(0, 6).some((line) => line.start === start && line.end === end)) return true;
    const before = reading.plain.slice(Math.max(0, start - 90), start);
    return !OF_ANOTHER.test(before) && SPEAKS.test(before) && !/contrats? de plan etat[- ]region ?$/.test(before);
  });
  if (own) return { value: `${own.groups[1]}-${own.groups[2]}`, evidence: [{ start: own.start, end: own.end }], confidence: 0.8 };
  const [until] = findAll(UNTIL, reading.plain, { start: 0, end: reading.bodyEnd });
  return until ? { value: `→${until.groups[1]}`, evidence: [{ start: until.start, end: until.end }], confidence: 0.7 } : null;
};
