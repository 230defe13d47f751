import type { Span } from "@levier/kernel";
import type { PersonMention } from "../entities/person-mention.ts";
import { clauseAt } from "../text/clauses.ts";
import type { Reading } from "../text/reading.ts";
import { standingOf } from "./standing.ts";

/** Words after which a person is told as the one who speaks, who is spoken of, or who is not there. */
const SPEAKS =
  /(?:explique|declare|souligne|indique|precise|rappelle|rappele|assure|conclut|conclu|concluait|commente|insiste|ajoute|annonce|confie|resume|se felicite|se rejouit|estime|affirme|martele|lance|releve|poursuit|note|observe|temoigne|plaide|detaille|promet|reconnait|dit|selon|d'apres|propos d)(?:ait|aient|e|t)?(?:-il|-elle)?(?:,)? (?:alors |ainsi |quant a (?:lui|elle) |encore |aussi |egalement |avec \w+ |en \w+ )?(?:de |par )?$/;
const ABSENT =
  /(?:representant|remplacant|suppleant|a la place|au nom|en l'absence|l'arrivee|hommage|arrivee|succede|successeur|absente?|excusee?|predecesseur|initiative|volonte|impulsion|elue? en|invite d)(?: d)?[e']? ?(?:a |de |du |au |par )?$/;
const ARTICLE = /(?:(?:le |la |l'|du |de la |au |a la |d'|m\.? |mme |monsieur |madame |(?:ancien|nouveau|jeune|nouvelle) ))+$/;

/** Whether a person speaks, is spoken of or is absent rather than acts, by the words right before. */
export const isQuoted = (reading: Reading, { start }: PersonMention): boolean => {
  const before = reading.plain.slice(Math.max(0, start - 80), start);
  const bare = before.replace(ARTICLE, "");
  return SPEAKS.test(before) || SPEAKS.test(bare) || ABSENT.test(before) || ABSENT.test(bare);
};

/** What somebody does who is there: speaks, presents, gathers. */
const DOES =
  /^(?: \([^()]{1,40}\))?,? (?:(?:qui )?(?:a|avait|vient de|tient a|tenait a|s'est|n'a pas manque de|a tenu a|a pu|a aussi|a egalement) (?:\w+ement |ainsi |alors |aussi |egalement |d'abord |de nouveau )?(?:present|reuni|rappel|soulign|salu|declar|expliqu|indiqu|precis|annonc|insist|conclu|ajout|estim|affirm|evoqu|remerci|felicit|rejoui|detaill|devoil|ouvert|accueil|dit|confirm|plaid|appel|exprim|resum|surtout fait)|(?:explique|souligne|rappelle|precise|indique|estime|insiste|ajoute|se felicite|se rejouit|conclut|affirme|assure|declare|salue|note|detaille|poursuit|confie|veut croire)\b)/;

/** Whether a name stands where somebody speaks, or does what one does who is there. */
export const actsThere = (reading: Reading, { start, end }: Span): boolean => {
  const before = reading.plain.slice(Math.max(0, start - 80), start);
  return SPEAKS.test(before) || SPEAKS.test(before.replace(ARTICLE, "")) || DOES.test(reading.plain.slice(end, end + 90));
};

const AWAY_AFTER =
  /^,? (?:(?:qui )?(?:etait|est|sont|etaient|s'etait|s'est) (?:absente?s?|excusee?s?|fait excuser|empechee?s?)|n'(?:a|ont) pas (?:pu |souhaite )?(?:sign|paraph|etre present)|(?:qui )?(?:a|ont) refuse|refus|(?:elle|lui)?-?(?:meme )?representee? (?:ici |par )|(?:absente?|excusee?|empechee?)(?![a-z]))/;
const AWAY_BEFORE =
  /\b(?:excusee?s?|absente?s?)(?: et (?:excusee?s?|absente?s?))? ?:[^.\n]{0,200}$|\b(?:representant|remplacant|suppleant|(?:au nom|a la place) d(?:e|u)|en l'absence d(?:e|u)) ?(?:m\. |mme |monsieur |madame |le |la |l'|')?$/;
/** Acts of which a denial says that one had no part in them. */
const TAKES_PART = /\b(?:sign|paraph|vot|particip|assist|presen[ct]|abst|oppos)/;

/** Whether a text tells that a person was away, did not take part, or took part in another pact. */
export const isAway = (reading: Reading, { start, end, nameAt }: PersonMention): boolean => {
  if (AWAY_AFTER.test(reading.plain.slice(end, end + 40)) || AWAY_BEFORE.test(reading.plain.slice(Math.max(0, start - 220), start)))
    return true;
  const standing = standingOf(reading, nameAt);
  return standing === "other" || (standing !== "told" && TAKES_PART.test(clauseAt(reading, nameAt.start)?.words ?? ""));
};
