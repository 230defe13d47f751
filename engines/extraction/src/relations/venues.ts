import type { Span } from "@levier/kernel";
import { FRAMEWORK_ACRONYMS } from "../entities/frameworks.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";

export const CAP = "\\p{Lu}[\\p{L}'-]*";
/** Kinds of building and grounds in which pacts are signed; written with or without a capital. */
const BUILDING =
  "[Ss]iège|[Ss]ous-[Pp]réfecture|[Pp]réfecture|[Hh]ôtel|[Mm]airie|[Ss]alle|[Mm]aison|[Cc]hâteau|[Hh]alles?|[Pp]alais|[Cc]entre|[Ee]space|[Tt]héâtre|[Aa]bbaye|[Mm]usée|[Ll]ycée|[Cc]ampus|[Uu]niversité|[Cc]ité|[Dd]omaine|[Gg]are|[Pp]arc|[Ff]oire|[Cc]hambre|[Mm]édiathèque|[Aa]uditorium|[Ss]tade|[Tt]our|[Mm]oulin|[Pp]ôle|[Tt]echnopole|[Uu]sine|[Cc]omplexe|[Ff]oyer";
const AFTER_NAME = `(?: (?:d'|de la |de l'|de |du |des |en |sur |aux |à )?|-)${CAP}`;
/** « Halle aux laines de X », « hôtel de Région », « siège de la communauté de communes » */
const IN_BUILDING = `(?:${BUILDING})(?: [\\p{Ll}]{4,}(?:el|elle|en|enne|al|ale|if|ive|ique|aire|é|ée))?(?: (?:polyvalente|municipale|communale|communautaire)| (?:aux |des |du |de la |de l'|d'|de )[\\p{Ll}-]+(?: (?:communautaire|municipale?|departementale?|régionale?))?){0,3}(?:${AFTER_NAME})*`;
const VENUE = new RegExp(
  `(?<=[\\s,(]|^)(?:(?:à la |à l'|au |aux |[àÀA] )((?:${IN_BUILDING})|${CAP}(?:${AFTER_NAME})*)|(?:en |dans (?:la |le |l'|les locaux d(?:e|u) )|(?<=, ))((?:${IN_BUILDING})))`,
  "gu",
);
const NOT_A_VENUE = new RegExp(
  `^(?:\\d|Région|Etat|État|Président|Croissance|Haute|Grand Est|France|Europe|Pacte|Contrat|Plan|Programme|Communauté|Métropole|Agglomération|Département|Ministre|Préfet|Mme|Madame|Monsieur|(?:${FRAMEWORK_ACRONYMS})\\b|[A-Z0-9]{2,}$)|^(?:${BUILDING})$`,
  "u",
);
/** Words after which « dans X » or « à X » tells no place: a scheme the pact fits, an aim, a share. */
const NOT_WHERE = /(?:inscri\w+|integr\w+|contribu\w+|repon\w+|conform\w+|confie\w*|grace|destine\w*|relati\w*|face|quant|suite) $/;

/** Buildings that need no proper name: « sous-préfecture », « salle de réception de l'hôtel communautaire ». */
const ALONE = new RegExp(
  `^(?:(?:[Ss]ous-)?[Pp]réfecture|[Hh]ôtel (?:de ville|communautaire|de (?:la )?(?:région|communauté|métropole|préfecture)|du département)|(?:${BUILDING}) d(?:e la |e l'|u |es |e |')?[\\p{Ll}' -]+ d(?:e la |e l'|u )[\\p{Ll}' -]+)$`,
  "u",
);

export const isVenue = ({ flat }: Reading, { start, end }: Span): boolean => {
  const name = flat.slice(start, end);
  return ALONE.test(name) || (name.length > 2 && !NOT_A_VENUE.test(name) && /\p{Lu}/u.test(name));
};

const IS_BUILDING = new RegExp(`^(?:${BUILDING})(?!\\p{L})`, "u");

export const isBuilding = ({ flat }: Reading, { start, end }: Span): boolean => IS_BUILDING.test(flat.slice(start, end));

/** The venues of a part of the text, in order: buildings, grounds and towns that « à », « au », « dans »… lead to. */
export const venuesIn = (reading: Reading, part: Span): Span[] =>
  findAll(VENUE, reading.flat, part).flatMap(({ start, at }) => {
    const span = at(1) ?? at(2);
    const led = NOT_WHERE.test(reading.plain.slice(Math.max(part.start, start - 16), start));
    return span && !led && isVenue(reading, span) ? [span] : [];
  });

const ROOM = new RegExp(`^,? ((?:[Ss]alle|[Hh]ôtel|[Ee]space)(?: (?:de la |de l'|du |des |de |d')?${CAP})+)`, "u");

/** « mercredi midi salle X »: a room told right after the hour or the day. */
export const roomAt = ({ flat }: Reading, at: number): Span | null => {
  const room = ROOM.exec(flat.slice(at, at + 80));
  return room?.[1] ? { start: at + room[0].length - room[1].length, end: at + room[0].length } : null;
};
