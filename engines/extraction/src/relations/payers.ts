import type { Span } from "@levier/kernel";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { PAYING_BODY, payerName, withThoseBefore } from "./payer-mentions.ts";

const GIVES =
  "(?:participe\\w*|met|mettent|mettra|mettront|remet\\w*|remis|apporte\\w*|verse\\w*|figure|engage\\w*|investi\\w*|injecte\\w*|consacre\\w*|finance\\w*|cofinance\\w*|contribue\\w*|abonde\\w*|est un|mobilise\\w*|alloue\\w*|accorde\\w*|octroie\\w*|attribue\\w*|vote\\w*|debloque\\w*|degage\\w*|annonce\\w*|prevoi\\w*|prevu|propose\\w*|reserve\\w*|affecte\\w*|fleche\\w*|promet\\w*|garanti\\w*|subventionne\\w*|soutien\\w*|soutenu|souti?endr\\w*|accompagne\\w*|depense\\w*|ajoute\\w*|inscri\\w*|represente\\w*|participation|part|contribution)";
/** « va », « s'engage d'ores et déjà à », « a décidé de », « qui »: what may stand before the verb that gives. */
const LEAD =
  "(?:,? ?(?:qui |y |s'est |se sont |s'y est |a donc |avait |a |ont |va |vont |elle |lui |de son cote,? |pour sa part,? |donc |ainsi |egalement |aussi |deja |d'ores et deja |chacune? |vient d[e'] ?|viennent d[e'] ?|s'engage(?:nt)? (?:a|ainsi a|d'ores et deja a) |s'apprete(?:nt)? a |souhaite(?:nt)? |entend(?:ent)? |compte(?:nt)? |a (?:decide|choisi) (?:de |d')|(?:a |materialise |confirme |affirme )?(?:sa |la )?volonte (?:de |d'))*)";
const ABOUT = "(?: ?(?:pres de|plus de|environ|quelque|un peu plus de|jusqu'a))?";
const SUM =
  "(?: (?:un|le|son|une|ces|cette) (?:montant|total|budget|soutien|soutien financier|investissement|aide|enveloppe|somme|credit|fonds)(?: total| global| financier| supplementaire| previsionnel| maximum| maximal)?)?(?: de| d')?";
/** What may stand between a payer and its sum. */
const TO_SUM = new RegExp(
  `^(?: francais)?(?:,? ?${LEAD}${GIVES}\\b[^.;:€\\d]{0,80}|,? ?${LEAD}(?:${GIVES}|financer|soutenir|accompagner|aider)\\b[^.;:€\\d]{0,60}, a hauteur de| ?[(:–-] ?(?:a hauteur de |pour |avec )?|(?:,? pour|,? a hauteur| avec)?${SUM}|)${ABOUT} ?$`,
);

/** Ways to pay, as what is said of a sum; « portés par », « votés par » tell no payer. */
const PAID =
  "(?:financ|cofinanc|apport|vers|pay|regl|consacr|investi|allou|attribu|accord|octroy|mobilis|debloqu|degag|engag|inject|subventionn|pri|fourni|abond|mis|donn|offer|reserv|affect|support|assum|garanti|delivr|all?ou|vot|promi)(?:e?s|e|ee?s?|ts?|tes)?";
/** « (17 %) » */
const OWN_SHARE = "(?: ?\\(\\d[\\d,]* ?%\\))?";
/** What may stand between a sum and the payer told after it; the article stands there too. */
const FROM_SUM = new RegExp(
  `^${OWN_SHARE}(?:[^.;:€\\d]{0,40} ${PAID}(?: en charge)?(?: a parite| integralement| en totalite| a 100 %| sur la table| a disposition)? par (?:l'|le |la |les )?` +
    "|[^.;:€\\d]{0,60} de la part (?:de l'|de la |du |des |de |d')" +
    "|[^.;:€\\d]{0,30} (?:issue?s|provenan[a-z]+|venant|viennent|proviennent|provenaient) (?:de |d'|du |des )(?:l'|la |le |les )?" +
    "| (?:pour |par )?(?:l'|la |le |les )" +
    "|(?: d'euros)?(?: (?:de |d')(?:credits?|aides?|subventions?|fonds|financements?|dotations?))? (?:de l'|de la |du |des |de |d'))$",
);
const COLON = /(?:^|[:,;] |\n)\s*([a-z][a-z'’ -]{1,60}?)(?: \([^()\n]{2,40}\))?\s*:\s*$/;

/** « La Région s'engage à accompagner neuf projets, pour un soutien de … »: the subject of the sentence gives what it tells. */
const OPENS = /^(?:[^,.;:]{0,40}, )?(?:la |le |l'|les )?$/;
const SUPPORTS =
  /^ (?:[a-z' -]{0,30} )?(?:(?:s'engage(?:nt)? a|va|vont|a|ont) )?(?:accompagne|soutien|finance|apporte|contribue|mobilise|consacre|investi|participe)|^[^.;:]{0,60} (?:a |d')(?:investir|financer|apporter|mobiliser|consacrer) /;

/** « L'engagement de l'État pour 2019 s'élève à 20 millions » */
const GIFT =
  /\b(?:engagement|participation|contribution|soutien|apport|aide|subvention|dotation|enveloppe|budget|financement|part)s?(?: financi\w+| globale?| totale?)? (?:de l'|de la |du |des |de |d')$/;
const AMOUNTS_TO =
  /^[^.;:€]{0,110}(?:s'eleve\w*|se monte\w*|est fixee?|atteint|est|represente)[^.;:€\d]{0,35} (?:a |de )?(?:pres de |environ |plus de )?$/;

/** Whose share a sum « pour » somebody is; for others it is what they get. */
const SHARES = /^(?:etat|region|departement|communes)/;
/** In a list of shares, those of other bodies too: « 4 M€ pour la Région, 3 M€ pour la Communauté ». */
const IN_LIST = /(?:€|euros?) pour (?:l'etat|la region|le departement)\b/;

/** A label before a colon names a payer when it is a body, or the others. */
const IS_PAYER = new RegExp(
  `^(?:${PAYING_BODY}|c[cau] (?:de |du |des |d')|(?:autres )?(?:partenaires|collectivites?|financeurs|fonds)|[a-z]+ prives)`,
);

const NO_SUBJECT =
  /\b(?:une |chaque |aucune? )$|\bentre (?:l'|la |le |les )?[^,;.]{0,60}$|\b(?:confi|attribu|vers|remis|destin|octroy)\w* (?:a |au |aux )(?:l'|la |le |les )?$|(?:€|euros?|millions?|milliards?) (?:de la |de l'|du |des )$/;

/** Characters between a sum and who is told to pay it: no words that join them run for longer. */
const FARTHEST = 400;

/** Who is told before the sum to give it. */
const before = (reading: Reading, span: Span, sentence: Span, payers: readonly Span[]): Span | undefined => {
  const { plain } = reading;
  // « un pacte entre l'État et une région, … », « 32 M€ du Département pour un total de … »: no subject, or of another sum.
  const told = payers.filter(
    ({ start, end }) => end <= span.start && !NO_SUBJECT.test(plain.slice(Math.max(sentence.start, start - 80), start)),
  );
  const near = told.filter(({ end }) => span.start - end <= FARTHEST);
  const beside = near.findLast(({ end }) => TO_SUM.test(plain.slice(end, span.start)));
  if (beside) return beside;
  const giver = near.find(
    ({ start, end }) =>
      GIFT.test(plain.slice(Math.max(sentence.start, start - FARTHEST), start)) && AMOUNTS_TO.test(plain.slice(end, span.start)),
  );
  if (giver) return giver;
  const [subject] = told;
  if (!subject || told.length > 1) return undefined;
  return OPENS.test(plain.slice(sentence.start, subject.start)) && SUPPORTS.test(plain.slice(subject.end, span.start))
    ? subject
    : undefined;
};

/** « Avec 3 M€ d'aides, la Région… », « Après avoir débloqué 3 M€, la Région… »: who does what the sentence tells gives what opens it. */
const OPENING = /^(?:(?:par ailleurs|ainsi|enfin),? )?(?:avec|apres avoir|en [a-z]+ant|grace a|via|fort d|outre)\b/;

const opening = (reading: Reading, span: Span, sentence: Span, payers: readonly Span[]): string | null => {
  const { plain } = reading;
  if (!OPENING.test(plain.slice(sentence.start, span.start)) || payers.some(({ end }) => end <= span.start)) return null;
  const [subject] = payers.filter(({ start }) => start >= span.end);
  if (!subject || !/^[^.;:]{0,200}, (?:l'|la |le )$/.test(plain.slice(span.end, subject.start))) return null;
  return /^ [a-z]/.test(plain.slice(subject.end, subject.end + 2)) ? payerName(reading, subject) : null;
};

/** « payés par la Confédération »: a body that only its capital tells. */
const BY = new RegExp(`^[^.;:€\\d]{0,40} ${PAID}(?: en charge)?(?: a parite| integralement)? par (?:l'|le |la |les )?$`);
const CAPITALISED =
  /(?<=[ '])\p{Lu}[\p{L}'-]+(?: (?!pour |dans |afin |en |sur |avec |au |aux |qui |dont |lors |depuis |soit |ont |est |sont |et |a )[\p{L}'-]+){0,4}/gu;

/** Who of those of its sentence that may pay pays a sum, as it is worded; null when it is not. */
export const payerOf = (reading: Reading, span: Span, sentence: Span, payers: readonly Span[]): string | null => {
  const { plain } = reading;
  const after = payers.find((each) => {
    if (each.start < span.end || each.start - span.end > FARTHEST) return false;
    const between = plain.slice(span.end, each.start);
    const shares =
      !between.startsWith(" pour ") || SHARES.test(plain.slice(each.start)) || IN_LIST.test(plain.slice(sentence.start, sentence.end));
    return (shares && FROM_SUM.test(between)) || (between === " " && plain[each.end] === ")");
  });
  if (after) {
    const next = payers.find(
      ({ start }) => start > after.end && /^ et (?:du |de la |de l'|des |la |le |l'|les )?$/.test(plain.slice(after.end, start)),
    );
    return payerName(
      reading,
      next && !/^ ?\(?\d/.test(plain.slice(next.end, next.end + 3)) ? { start: after.start, end: next.end } : after,
    );
  }
  const near = { start: Math.max(sentence.start, span.start - FARTHEST), end: Math.min(sentence.end, span.end + FARTHEST) };
  const label = COLON.exec(plain.slice(near.start, span.start));
  if (label?.[1] && IS_PAYER.test(label[1])) {
    const start = near.start + label.index + label[0].indexOf(label[1]);
    return payerName(reading, { start, end: start + label[1].length });
  }
  const told = before(reading, span, sentence, payers);
  if (told) return payerName(reading, withThoseBefore(reading, told, payers, sentence.start));
  const named = findAll(CAPITALISED, reading.flat, { start: span.end, end: near.end }).find(({ start }) =>
    BY.test(plain.slice(span.end, start)),
  );
  if (named) return payerName(reading, named);
  return opening(reading, span, sentence, payers);
};
