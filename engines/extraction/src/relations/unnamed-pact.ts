import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";

const THIS_ONE = /\b(?:ce|le present|dudit|ledit) (?:nouveau )?(?:contrat|pacte)\b|\b(?:cette|la presente|ladite) (?:convention|charte)\b/g;
/** What only a pact between authorities has: an order, territories, authorities that sign. */
const PUBLIC =
  /\b(?:axes?|collectivites?|communes|intercommunalite|agglomeration|communaute (?:de communes|urbaine)|departement|region|prefete?|etat)\b/g;
const SIGNS = /\bsign(?:e|es|ee|ees|ent|er|ons|ature|atures)\b|\bparaph/g;

const AGREEMENT = /\b(?:contrats?|pactes?|conventions?|chartes?|accords?|protocoles?|territoires? d'industrie)\b/g;

const countIn = (reading: Reading, pattern: RegExp): number => findAll(pattern, reading.plain, { start: 0, end: reading.bodyEnd }).length;

/** Whether a text speaks of an agreement and of authorities. */
export const speaksOfAgreement = (reading: Reading): boolean => countIn(reading, AGREEMENT) >= 2 && countIn(reading, PUBLIC) >= 3;

/** Whether a text speaks of a pact that it never names: « ce contrat se décline autour de quatre axes », « nous signons ce contrat ». */
export const speaksOfPact = (reading: Reading): boolean =>
  countIn(reading, THIS_ONE) >= 1 && countIn(reading, SIGNS) >= 1 && countIn(reading, PUBLIC) >= 3;
