import type { Span } from "@levier/kernel";
import { type Clause, clauseAt } from "../text/clauses.ts";
import type { Reading } from "../text/reading.ts";

/**
 * How the clause around a passage tells it: done or to be done (`told`), not so (`denied`), wished, proposed or merely
 * possible (`possible`), or of a pact other than the one of the document (`other`).
 */
export type Standing = "told" | "denied" | "possible" | "other";

/** « ne … pas »; « ne … que » and « pas seulement » affirm. */
const NEGATION =
  /\b(?:ne |n')(?:[a-z']+ ){1,4}?(?:pas|jamais|plus|point|guere|aucune?|nullement|nul|personne)\b(?! (?:seulement|uniquement|que |moins|manque|tarde|hesite|oublie|(?:de |d'|en |un |une |pour )?(?:doute|surprise|hasard|trop|reste|rien|anodine?|etonnant|nouveau|nouvelle|fini|exclue?|vaine?)\b))|\b(?:aucune?|nulle?) (?:[^,;:]{1,80} )?(?:ne |n')/;
/** What a verb of its own undoes: « a refusé », « a été annulé », « dément ». */
const UNDONE =
  /\b(?:(?:a|ont|avait|avaient|vient de|viennent de) (?:\w+ement )?)?(?:refus(?:e|ent|ait|er|aient)|renonc(?:e|ent|ait|er)|decline(?:nt)?|rejet(?:e|te|tent|ait))\b|\b(?:annule|abandonne|denonce|resilie|suspendu|ajourne)e?s?\b|\b(?:dement(?:i|ie|ies|is|ent|ait)?|canular|fausse (?:information|nouvelle)|fausses (?:informations|nouvelles)|rumeurs?|intox|infox|hoax|poisson d'avril)\b|\b(?:vote(?:nt)?|voteront|votaient|prononce\w*|est|sont) contre\b|\bs'(?:est|sont|etait|etaient|y)? ?(?:abstenu|oppos)\w*/;
/** Words that leave out what follows them. */
const WITHOUT =
  /\b(?:sans(?! (?:oublier|compter|attendre|delai|surprise|doute|precedent))|faute d|en l'absence|a defaut d|hormis|excepte|sauf|a l'exception|en lieu et place|exception faite)\b[^,;]{0,90}$/;

const POSSIBLE =
  /\b(?:(?:dev|pour|se|au|fe|voud|faud|i|souhaite|permett|signe|verse|atteind|engage|financ?e|porte|couvri|concerne|reste|represente|beneficie|associe|conclu|tiend|viend|prend|met|recev|consacre|mobilise|apporte|cree|accueille)rai(?:t|ent)|(?<!\b(?:a|ont|avait|avaient|avoir|ayant|ainsi) )souhait(?:e|ent|ait|aient)|esper(?:e|ent|ait|aient)|envisag\w+|ambitionn\w+ de sign\w+|propos(?:e|ent|ait|aient|er) (?:de|d'|que|a)|demand(?:e|ent|ait|aient|er) (?:a ce )?qu|reclam\w+|plaid(?:e|ent|ait|aient) pour|appel(?:le|lent|ait|aient) (?:de leurs voeux|a sign)|invit(?:e|ent|ait) [^,;]{2,60} a sign|reste(?:nt)? a sign|doi(?:t|vent) (?:encore |etre |prochainement )*sign|en attente d|sous reserve|a (?:la )?condition|a supposer|hypothese|(?<!(?:hasard|surprise|meme|comme|doute) )si (?:le|la|les|l'|un|une|ce|cette|il|elle|ils|elles|tout|jamais)\b|s'ils?)\b/;

const PACT = "(?:pactes?|contrats?|conventions?|accords?|chartes?|protocoles?|poce|crte|ptrte|crsd|cper|cpier)";
const OTHER_PACT = new RegExp(
  [
    // « l'ancien pacte », « le pacte précédent », « un pacte semblable »
    `\\b(?:ancien(?:ne|s|nes)?|precedente?s?|anterieure?s?) (?:${PACT})\\b`,
    `\\b${PACT} (?:[a-z]+ )?(?:precedente?s?|anterieure?s?|similaires?|semblables?|analogues?|comparables?|equivalente?s?|du meme (?:type|genre|nom))\\b`,
    // « un pacte avait été signé »: a thing told for the first time, and over by then
    `\\b(?:une?|d'autres|plusieurs|certaine?s?) (?:[a-z]+ )?${PACT}\\b[^,;:]{0,80}\\bavai(?:t|ent) (?:deja |alors )?(?:ete )?[a-z]+(?:e|ee|es|ees|u|ue|us|ues|is)\\b`,
    `\\bavai(?:t|ent) (?:deja |alors )?sign[a-z]+ (?:une?|d'autres|plusieurs|leurs?|son|sa) (?:[a-z]+ )?${PACT}\\b`,
    // a bond between an employer and a person
    "\\bcontrats? (?:de travail|professionnels?|de joueurs?|d'apprentissage|d'entraineur|d'embauche|de sponsoring|publicitaires?|de bail)\\b",
    "\\bcontrats? (?:[a-z]+ )?(?:avec|a|de|pour) (?:son|sa|ses|un|une|leur|le|la) (?:nouve[a-z]+ |future? |jeune )?(?:entraineu|joueu|coach|salarie|employe|sponsor|capitaine|attaquant|gardien|apprenti|selectionneu)",
    // « la première convention de ce type avait été signée »: a series, told before the last one
    `\\b${PACT} de (?:ce|meme) (?:type|genre|nature)[^,;:]{0,60}\\bavai(?:t|ent)\\b`,
    `\\b(?:premiere?|deuxieme|seconde?|troisieme) ${PACT}\\b[^,;:]{0,60}\\bavai(?:t|ent) (?:deja )?ete\\b`,
    // elsewhere
    "^(?:ailleurs|a l'etranger|(?:dans|en|chez) (?:une?|d'|l'|les )?autres? (?:region|departement|territoire|pays|ville|collectivite)s?|(?:dans|pour) (?:la|le|les|l') ?(?:region|departement|territoire|agglomeration|intercommunalite|commune|ville|metropole)s? voisine?s?|chez (?:nos|ses|les|leurs) voisins)\\b",
    // « la signature déjà effectuée avec X »
    "\\bsignatures? deja [a-z]+ (?:avec|par|pour|dans)\\b",
    "\\b(?:a l'image|a l'instar|sur le modele) d(?:e|u|es|')",
  ].join("|"),
);

/** How each clause tells all that it holds: a clause of a page holds hundreds of passages. */
const standings = new WeakMap<Clause, Standing>();

const standingIn = (clause: Clause): Standing => {
  const known = standings.get(clause);
  if (known !== undefined) return known;
  const { words } = clause;
  const affirmed = POSSIBLE.test(words) ? "possible" : "told";
  const standing = OTHER_PACT.test(words) ? "other" : NEGATION.test(words) || UNDONE.test(words) ? "denied" : affirmed;
  standings.set(clause, standing);
  return standing;
};

/** How the clause of a passage tells it. */
export const standingOf = (reading: Reading, { start }: Span): Standing => {
  const clause = clauseAt(reading, start);
  if (!clause) return "told";
  const standing = standingIn(clause);
  if (standing === "other" || standing === "denied") return standing;
  return WITHOUT.test(clause.words.slice(0, start - clause.start)) ? "denied" : standing;
};
