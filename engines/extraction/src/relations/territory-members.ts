import type { Span } from "@levier/kernel";
import { type Gazetteer, INTERCOMMUNAL } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { PRESENT } from "./party.ts";
import type { PlaceMention } from "./territory-place.ts";

/** What tells that the names around are those of intercommunalities (plain text). */
const FORMS = /\b(?:intercommunalites?|communautes? de communes|epci|intercos?)\b/;
const CAP = "\\p{Lu}[\\p{L}'-]*";
/** A name told after what leads to a body: « celles du Val d'Orle », « pour la Brède », « , les Hauts ». */
const NAME = new RegExp(
  `(?<=\\b(?:de la |de l'|du |des |de |d'|pour |à |et |la |le |les |l')|, )${CAP}(?:(?: (?:de la |de l'|du |des |de |d'|et |en |sur )?|-)${CAP})*`,
  "gu",
);

/** Those of one sentence, at least two of them: one alone may be a town. */
const TOGETHER = 2;

/** Intercommunalities told by their names alone where the sentence speaks of such bodies: « celles de Vaux, Sarlemont et la Brède ». */
export const ofMembers = (
  reading: Reading,
  gazetteer: Gazetteer,
  departments: ReadonlySet<string>,
  bodies: readonly Span[],
): PlaceMention[] => {
  const held = spanSet(bodies);
  return reading.sentences.flatMap((sentence, at) => {
    const before = reading.sentences[at - 1];
    const told = `${before ? reading.plain.slice(before.start, before.end) : ""} ${reading.plain.slice(sentence.start, sentence.end)}`;
    if (!FORMS.test(told)) return [];
    const guests = reading.plain.slice(sentence.start, sentence.end).search(PRESENT);
    const end = guests < 0 ? sentence.end : sentence.start + guests;
    const names = findAll(NAME, reading.flat, { start: sentence.start, end }).filter((each) => {
      if (held.meets(each)) return false;
      const places = gazetteer.named(say(reading, each), INTERCOMMUNAL);
      return places.filter((place) => place.departments.some((code) => departments.has(code))).length === 1;
    });
    return names.length < TOGETHER ? [] : names.map((each) => ({ start: each.start, end: each.end, kind: null, among: INTERCOMMUNAL }));
  });
};
