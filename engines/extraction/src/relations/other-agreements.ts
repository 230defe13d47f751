import type { Span } from "@levier/kernel";
import type { Reading } from "../text/reading.ts";
import type { PactMention } from "./pact-mentions.ts";

const THIS = /\b(?:ce|cet|cette|present|presente) (?:\w+ )?$/;
const RECITAL = /\bvu (?:la |le |l'|les )/;

/** Letters that tell « pacte » from « accord »: the pact itself may be told by a shorter name of the same form. */
const HEAD = 5;

/** How far after an active verb its object may stand: « a signé le 3 mai, en présence de X, une déclaration d'intention ». */
const REACH = 180;

/** Things that people sign and that are no agreement of theirs. */
const OF_ANOTHER_SORT =
  "(?:manifestes?|traites?|livres?|livre d'or|tribunes?|petitions?|lettres?(?: ouvertes?)?|articles?|ouvrages?|chroniques?|registres?|decrets?|arretes?|ordonnances?|baux|bail|chartes? graphiques?)";
const SIGNS_OTHER_THING = new RegExp(`^ (?:l'|la |le |les |une? |des |son |sa |ses |leurs? |cette |cet |ce )?${OF_ANOTHER_SORT}\\b`);
const OTHER_THING_SIGNED = new RegExp(`\\b${OF_ANOTHER_SORT} (?:[a-z]+ )?$`);

/**
 * Whether a verb of signing is about another agreement than the pact of the document: « l'accord de partenariat signé le… »
 * (unless it is « cette convention »), « a signé une déclaration d'intention », or any that a recital cites.
 */
export const signsAnother = (
  { plain }: Reading,
  sentence: Span,
  verb: Span & { readonly active: boolean },
  others: readonly PactMention[],
  main: readonly Span[],
): boolean => {
  if (RECITAL.test(plain.slice(sentence.start, verb.start))) return true;
  if (SIGNS_OTHER_THING.test(plain.slice(verb.end, verb.end + 40))) return true;
  if (!verb.active && OTHER_THING_SIGNED.test(plain.slice(Math.max(sentence.start, verb.start - 40), verb.start))) return true;
  const isThis = ({ start }: Span): boolean => THIS.test(plain.slice(Math.max(0, start - 24), start));
  const head = ({ start }: Span): string => plain.slice(start, start + HEAD);
  const isOther = (each: PactMention): boolean => !isThis(each) && (each.known || !main.some((own) => head(own) === head(each)));
  if (!verb.active) return others.some((each) => each.end <= verb.start && verb.start - each.end < 4 && isOther(each));
  if (main.some((each) => each.start >= sentence.start && each.end <= sentence.end)) return false;
  const object = others.find((each) => each.start >= verb.end && each.end <= Math.min(sentence.end, verb.end + REACH));
  return object?.known === true && !isThis(object);
};
