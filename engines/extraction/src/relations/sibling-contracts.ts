import type { Span } from "@levier/kernel";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { elementsOf } from "../text/enumeration.ts";
import { contains, findAll, overlaps } from "../text/find.ts";
import { type Reading, sentenceAt } from "../text/reading.ts";

const COMPARES = /comme l'avai(?:en)?t|deja fait|apres ceux d|a l'instar d(?:e|u|es) (?:ce|l'accord|la convention)/g;

/** « comme l'avaient fait A et B »: other territories have a pact of the same kind. */
const compared = (reading: Reading, organisations: readonly OrganisationMention[]): Span[] =>
  findAll(COMPARES, reading.plain, { start: 0, end: reading.bodyEnd }).flatMap(({ end }) => {
    const sentence = sentenceAt(reading, end);
    return organisations.filter((each) => each.kind === "intercommunality" && each.start >= end && each.end <= (sentence?.end ?? end));
  });

const COUNTED =
  /\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\d{1,2}) (autres |nouveaux |nouvelles )?(?:contrats|pactes|conventions|chartes|plans|crte|ptrte|poce|territoires|intercommunalites|agglomerations|epci)\b/g;
const PREDICATE = / (?:devraient|devront|doivent|seront|sont|vont|ont|auront|suivront|signeront|viendront)\b/;
const AFTER = /^apres (?=(?:l'|la |le |les )?[^,]{4,120},)/;
const NAMED =
  /^(?:le |la |les |l'|du |de la |de l'|celui d\S+ |celle d\S+ )?(?:(?:communaute|agglomeration|metropole|pays|petr|grand|bassin|territoire)\b|\p{Lu})/u;

const partOf = (reading: Reading, sentence: Span, count: Span, mention: Span): Span | null => {
  const colon = reading.plain.slice(count.end, sentence.end).indexOf(" :");
  if (colon >= 0) return { start: count.end + colon + 2, end: sentence.end };
  const from = Math.max(mention.end, count.end);
  const close = PREDICATE.exec(reading.plain.slice(from, sentence.end));
  return /autres/.test(reading.plain.slice(count.start, count.end)) && close ? { start: from, end: from + close.index } : null;
};

const names = (reading: Reading, part: Span): Span[] =>
  elementsOf(reading, part).filter(({ start, end }) => end - start < 90 && NAMED.test(reading.flat.slice(start, end)));

/** « après A et B, »: what stands before the comma, two names or one. */
const namesBefore = (reading: Reading, part: Span): Span[] => {
  const and = reading.flat.slice(part.start, part.end).indexOf(" et ");
  const parts =
    and < 0
      ? [part]
      : [
          { start: part.start, end: part.start + and },
          { start: part.start + and + 4, end: part.end },
        ];
  return parts.flatMap((each) => names(reading, each));
};

/** « quatre autres contrats : A, B, C et D seront signés »: territories told one after the other with a pact of the kind of the main one. */
const listed = (reading: Reading, main: readonly Span[]): Span[] =>
  reading.sentences.flatMap((sentence) => {
    const [count] = findAll(COUNTED, reading.plain, sentence);
    const mention = count && main.find((each) => contains(sentence, each));
    if (!mention) return [];
    const part = partOf(reading, sentence, count, mention);
    const others = part ? names(reading, part) : [];
    const opening = AFTER.exec(reading.plain.slice(sentence.start, count.start));
    const comma = reading.plain.indexOf(",", sentence.start);
    const before = opening && comma < count.start ? namesBefore(reading, { start: sentence.start + opening[0].length, end: comma }) : [];
    return others.length >= 2 ? [...before, ...others] : [];
  });

/** Territories that have a pact of the same kind, those of the main pact left out. */
export const findSiblings = (
  reading: Reading,
  main: readonly Span[],
  organisations: readonly OrganisationMention[],
  parties: readonly Span[],
): Span[] => [
  ...compared(reading, organisations),
  ...listed(reading, main).filter((each) => !parties.some((party) => overlaps(party, each))),
];
