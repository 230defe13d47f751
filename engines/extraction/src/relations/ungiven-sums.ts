import type { Span } from "@levier/kernel";
import type { Reading } from "../text/reading.ts";

/** « n'a pas versé », « sans les », « refuse une aide de », « au lieu des »: what stands before a sum that nobody gives. */
const BEFORE = new RegExp(
  [
    "\\bn(?:e |')[^.;:]{0,30}\\b(?:pas(?! moins| seulement| uniquement| hesite| manque| tarde)|jamais|aucun|guere|nullement)\\b[^.;:,€\\d]{0,40}",
    "\\b(?:au lieu|en lieu et place|a defaut|loin|faute) (?:de |d'|des )(?:[a-z']+ ){0,4}",
    "\\b(?:refus(?:e|ent|ait|aient|er|ant)|rejet(?:te|tent|ait|er|ant)|rejete|annul(?:e|ent|ait|er)|renonc(?:e|ent|ait|er)|decline(?:nt)?)\\b [^.;:,€\\d]{0,50}",
    // what is asked for, or lacking
    "\\b(?:reclam(?:e|ent|ait|aient|er|ant|ons|aions)|exig(?:e|ent|eait|eaient|er|eant)|revendiqu(?:e|ent|ait|aient|er))\\b [^.;:,€\\d]{0,50}",
    "\\bil (?:leur |nous |lui )?(?:faut|faudra|faudrait|manque|manquera|manquerait|aurait fallu)\\b [^.;:,€\\d]{0,50}",
    "\\bdemand(?:e|ent|ait|aient|er|ant) (?:a |au |aux )[^.;:,€\\d]{1,40}",
    // a company's own figures
    "\\b(?:chiffres? d'affaires?|ca annuel|capital social|benefices? nets?|resultat net)\\b [^.;:,€\\d]{0,60}",
    "(?:\\bn°|\\bn˚|\\bnumeros?|\\breference|\\bref\\.?) ?:? ?",
  ]
    .map((words) => `${words}(?:pres de |plus de |environ |quelque |les |ces |des |d'|de )*$`)
    .join("|"),
);

/** « ne seront pas versés », « a été refusée », « de chiffre d'affaires »: what stands after it. */
const AFTER =
  /^(?: (?:de |d'|du |des |pour |en |a )[^.;:,€\d]{0,50}?)?(?: promis| annonces?| prevus?| attendus?| demandes?| reclames?)? (?:(?:ne |n')[^.;:,]{0,20}\b(?:pas|plus|jamais|point|guere|nullement)\b|(?:a|ont|avait|avaient|est|sont|sera|seront|fut|furent|vient d'|viennent d') ?(?:finalement |donc |ete |etre )*(?:refuse|rejete|annule|supprime|retire|abandonne|gele|perdu)e?s?\b)|^(?: d'euros)? de (?:chiffre d'affaires?|ca\b|capital social|benefices?)/;

/** Sums of a question that asks how much. */
const ASKED =
  /\b(?:faut|faudra|faudrait|combien|pourquoi pas|et si|suffir\w+|est-ce|sera-ce|veut-on|aurons-nous|a-t-on)\b|-t?-?(?:il|elle|ils|elles|on|nous)\b/;

/** « la société 2 M Euros Conseil » */
const NAMED =
  /\b(?:societe|cabinet|entreprise|agence|association|groupe|sas|sarl|enseigne|marque|start-?up) (?:dite |appelee |nommee )?[«"“]? ?$/;

/** Whether the words around a sum say that nobody gives it: denied, refused, asked for, in question, or no sum of money at all. */
export const isUngiven = ({ plain }: Reading, { start, end }: Span, sentence: Span): boolean => {
  const before = plain.slice(Math.max(sentence.start, start - 160), start);
  if (BEFORE.test(before) || NAMED.test(before) || AFTER.test(plain.slice(end, Math.min(sentence.end, end + 120)))) return true;
  const words = plain.slice(sentence.start, sentence.end);
  return /\?[\s»"”)]*$/.test(words) && ASKED.test(words) && !/\b(?:les|ces|des) (?:[a-z]+ )?$/.test(before);
};
