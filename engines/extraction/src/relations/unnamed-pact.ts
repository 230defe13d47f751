import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";

const THIS_ONE = /\b(?:ce|le present|dudit|ledit) (?:nouveau )?(?:contrat|pacte)\b|\b(?:cette|la presente|ladite) (?:convention|charte)\b/g;
/** What only a pact between authorities has: an order, territories, authorities that sign. */
const PUBLIC =
  /\b(?:axes?|collectivites?|communes|intercommunalite|agglomeration|communaute (?:de communes|urbaine)|departement|region|prefete?|etat)\b/g;
const SIGNS = /\bsign(?:e|es|ee|ees|ent|er|ons|ature|atures)\b|\bparaph/g;

/** Whether a text speaks of a pact that it never names: « ce contrat se décline autour de quatre axes », « nous signons ce contrat ». */
export const speaksOfPact = (reading: Reading): boolean => {
  const body = { start: 0, end: reading.bodyEnd };
  const count = (pattern: RegExp): number => findAll(pattern, reading.plain, body).length;
  return count(THIS_ONE) >= 1 && count(SIGNS) >= 1 && count(PUBLIC) >= 3;
};
