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

/** Whether a person is told as absent, or as the one whom somebody else stands for. */
export const isAbsent = (reading: Reading, { start }: PersonMention): boolean => {
  const before = reading.plain.slice(Math.max(0, start - 80), start);
  return ABSENT.test(before) || ABSENT.test(before.replace(ARTICLE, ""));
};
