import type { Span } from "@levier/kernel";
import { findDates } from "../entities/dates.ts";
import type { Line } from "../text/lines.ts";
import type { Reading } from "../text/reading.ts";

const RUBRIC =
  /^(?:en regions?|actus?\b|actualites?|collectivites?|economie|emploi - |non classe|communiques?(?: de presse)?$|publie|mis en ligne|le \d|\d|connexion|par [a-z]+ [a-z]+$|toute l'actu|(?:vos|nos) (?:services|demarches|elus|sorties)|accueil|menu\b|je m'abonne|s'abonner|se connecter|membre d(?:e|u)|imprimer)/;

/** The letterhead of a body: its name alone, or the kind of the document. */
const LETTERHEAD =
  /^(?:republique francaise|departement d\S+ [\w'` -]+$|region [\w' -]+$|prefecture|arrondissement|canton|commune de [\w' -]+$|ville de [\w' -]+$|communaute (?:d'agglomeration|de communes|urbaine) [^.:;]{3,60}$|extrait d|registre|proces[- ]verbal|compte[- ]rendu$|deliberation n|seance|conseil (?:communautaire|municipal)|entre$|page \d|pour (?:diffusion|publication)|categories? :|tags? :)/;
const isDated = (reading: Reading, { start, end }: Line): boolean => {
  const [date] = findDates(reading.plain.slice(start, end));
  return date !== undefined && end - start < 45 && date.end - date.start > (end - start) / 3;
};

/** A headline is a line of its own, some words long, without a full stop; a text may open with its first sentence instead. */
export const isHeadline = (reading: Reading, line: Line): boolean => {
  const content = reading.flat.slice(line.start, line.end);
  const words = content.split(/\s+/).length;
  const headed = /^[\p{L} ]{3,25} : \S/u.test(content);
  const rubric = (RUBRIC.test(reading.plain.slice(line.start, line.end)) && !headed) || content.includes(" | ");
  return (
    words >= 4 &&
    words <= 32 &&
    !LETTERHEAD.test(reading.plain.slice(line.start, line.end)) &&
    content.length <= 220 &&
    !/[.;,:]$|<\/?[a-z]+>/.test(content) &&
    !line.bullet &&
    !rubric &&
    !isDated(reading, line)
  );
};

/** « CONSEIL COMMUNAUTAIRE DU 11 DÉCEMBRE 2012 », « Réunion du conseil municipal »: what heads the minute of a meeting. */
const MEETING =
  /^(?:(?:reunion|seance|compte[- ]rendu|proces[- ]verbal|deliberations?) (?:de la seance )?(?:du|de la|de l') ?)?(?:conseil (?:communautaire|municipal|departemental|regional|metropolitain|syndical)|comite syndical|commission permanente)(?: (?:du|de) (?:\w+ )?\d{1,2}(?:er)? \w+ \d{4})?$/;

export const isMeeting = ({ plain }: Reading, { start, end }: Span): boolean => {
  const words = plain.slice(start, end);
  return MEETING.test(words) && /\d{4}$|^(?:reunion|seance|compte|proces)/.test(words);
};

/** A line that ends on a word that calls for more goes on below. */
export const isHanging = ({ plain }: Reading, { start, end }: Span): boolean =>
  /(?:^| )(?:de|du|des|d'|la|le|les|l'|et|en|pour|a|au|aux|sur|par|avec|entre)$/.test(plain.slice(start, end));

/** « Économie | Un contrat de territoire pour la vallée »: the headline without the rubric before it. */
export const withoutRubric = ({ flat }: Reading, line: Line): Line => {
  const rubric = /^[\p{L}'’-]+(?: [\p{L}'’-]+)? \| (?=(?:[^|\s]+ ){4,}[^|]*$)/u.exec(flat.slice(line.start, line.end));
  return rubric ? { ...line, start: line.start + rubric[0].length } : line;
};
