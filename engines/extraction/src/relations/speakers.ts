import type { PersonMention } from "../entities/people.ts";
import type { Reading } from "../text/reading.ts";

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

const AWAY_AFTER =
  /^,? (?:(?:etait|est|sont|etaient|s'etait|s'est) (?:absente?s?|excusee?s?|fait excuser)|n'(?:a|ont) pas (?:pu |souhaite )?(?:sign|paraph|etre present)|a refuse|refus)/;
const AWAY_BEFORE = /\b(?:excusee?s?|absente?s?)(?: et (?:excusee?s?|absente?s?))? ?:[^.\n]{0,200}$/;

/** Whether a text tells that a person was away, or did not sign. */
export const isAway = (reading: Reading, { start, end }: PersonMention): boolean =>
  AWAY_AFTER.test(reading.plain.slice(end, end + 40)) || AWAY_BEFORE.test(reading.plain.slice(Math.max(0, start - 220), start));
