import type { AmountKind } from "../draft-pact.ts";
import { findAll } from "../text/find.ts";

/** Whatever the tense: what the money brings about, or is not asked for. */
const NATURES: readonly (readonly [AmountKind, RegExp])[] = [
  ["tax-relief", /exoneration|credits? d'impot|allegement fiscal|degrevement/],
  [
    "leverage",
    /effet (?:de )?levier|\bgener(?:ant|er|e|ent|ees?|es)\b|induits?\b|retombees|entrainement|public comme (?:du |le )?prive|publics? et prives?/,
  ],
];

const DECIDED =
  "(?:attribu|accord|octroy|allou|inject|mobilis|debloqu|vot|accompagn|engag|valid|act|approuv|notifi|programm|fle?ch|soutenu|retenu|lanc|concretis|selectionn|contractualis|decid|reserv|sign|remis|mis|(?<!ete )consacr)";
const SPENT = "(?:vers|recu|percu|pay|mandat|touch|depens|decaiss|rembours|investi|permis|beneficie)";
const ADVERBS = "(?:deja |ainsi |egalement |aussi |d'ores et deja |donc |notamment |pour le moment |immediatement )*";

/** « a versé », « ont été engagés », « viennent d'être votés »: over and done. */
const PERFECT = `\\b(?:ai|as|a|ont|avons|avez|avait|avaient|ayant|avoir|est|sont|vient d'|viennent d'|vient de |viennent de |s'est|se sont) ?${ADVERBS}(?:ete |etre )?${ADVERBS}`;

/** How a participle ends; an infinitive after « à » does not. */
const PARTICIPLE = "(?:e|i|u|is)?e?s?(?![a-z])";

const TENSES: readonly (readonly [AmountKind, RegExp])[] = [
  ["engaged", new RegExp(`${PERFECT}${DECIDED}${PARTICIPLE}|\\b(?:a|ont|avons) ${ADVERBS}pu ${ADVERBS}${DECIDED}(?:er|ir|re)\\b`, "g")],
  ["paid", new RegExp(`${PERFECT}${SPENT}${PARTICIPLE}|\\b(?:a|ont|avaient) ${ADVERBS}ete consacr`, "g")],
  [
    "engaged",
    /(?<!s'|se )\bengage(?:e?s)?\b(?! (?:a hauteur|a parite|aux cotes|dans|pour))|(?<!s'|se )\bengage(?=s? (?:pres de |plus de |environ )?\d)|sont engag|feu vert|\bremis\b|\b(?:attribue|accorde|octroye|alloue)e?s?\b(?! (?:a|aux|au) la fin)|\ben cours\b|\b(?:en )?actant\b/g,
  ],
  ["paid", /\brecus?\b|\b(?:verse|paye|mandate|touche|depense)e?s?\b|\binvestie?s?\b(?! d'ici)/g],
  [
    "planned",
    /\b(?:va|vont|sera|seront|pourra|pourraient|pourrait|devra\w*|devrai\w*|prevoi\w*|prevu\w*|previsionnel\w*|annonc\w+|propos\w+|promet\w*|promis\w*|fera|feront)\b|\b(?:vers|financ|apport|consacr|mobilis|accord|octroi|attribu|allou|investi|contribu|particip|debloqu|inject|abond|beneficie|recev|percev|permett|souti?end|met|rest|represent|atteind|s'elev|ajout|affect)(?:e?ra|e?ront|r?ait|r?aient)\b/g,
  ],
];

/** Said of the sum itself, right after it: « 1,8 M€ engagés sur 2,6 M€ prévus ». */
const OWN: readonly (readonly [AmountKind, RegExp])[] = [
  [
    "engaged",
    new RegExp(`^ (?:${ADVERBS}(?:engag|affect)(?:e?s)?\\b|(?:ont|sont|viennent d'|qui ont) ?${ADVERBS}(?:ete |etre )?${ADVERBS}engag)`),
  ],
  ["engaged", /^ (?:deja )?engage(?:e?s)?\b/],
  ["engaged", /^ (?:immediatement |d'ores et deja |deja )affecte(?:e?s)?\b/],
  ["planned", /^ (?:prevue?s?|previsionnels?|inscrits)\b/],
  ["paid", /^ (?:deja )?(?:verse|paye|recu|mandate)e?s?\b/],
];

/** Whether the words right after a sum tell its kind. */
export const saysItsKind = (after: string): boolean => OWN.some(([, words]) => words.test(after));

/** The words of a tense in a stretch, with where they stand. */
const tensesIn = (words: string): { readonly kind: AmountKind; readonly at: number; readonly end: number }[] =>
  TENSES.flatMap(([kind, pattern]) => findAll(pattern, words).map(({ start, end }) => ({ kind, at: start, end })));

/** A sum told as the measure of what its sentence tells: « pour un montant total de », « soit », « portant l'aide à ». */
const MEASURE =
  /(?:^|[,(] ?)(?:et )?(?:pour|soit|represent(?:ant|e)|avec|a hauteur|totalisant|portant|d'un (?:montant|cout|budget))\b[^,;:()]*$|\bpour un (?:montant|total|budget|financement|cout|soutien|investissement|volume)\b[^,;:()]*$|^ ?(?:elles?|ils?) [a-z]+(?:ent|e|ont|ient)\b[^,;:()]*$/;

/** « un contrat d'un montant de »: what follows is told of the contract. */
const OF_A_THING = /\bd'une? (?:montant|budget|cout|enveloppe|total|dotation)\b[^,;:()]*$/;

/** Of what the words before a sum tell, the last; an infinitive of aim after it (« voté pour financer ») changes nothing. */
const lastTold = (words: string): AmountKind | undefined =>
  tensesIn(words)
    .sort((a, b) => a.end - b.end)
    .at(-1)?.kind;

/** Of what the words after a sum tell, the first: it is what the sum is subject of, or bears. */
const firstTold = (words: string): AmountKind | undefined => tensesIn(words).sort((a, b) => a.at - b.at)[0]?.kind;

/**
 * What the words about a sum make of it. `left` and `right` are its clause before and after it, `before` its whole sentence up to
 * it. What is said of the sum itself comes first, then the verb before it, then the one after; the verb of the sentence rules a sum
 * that only measures what it tells.
 */
export const amountKindOf = ({
  left,
  right,
  before,
}: {
  readonly left: string;
  readonly right: string;
  readonly before: string;
}): AmountKind => {
  const own = OWN.find(([, words]) => words.test(right))?.[0];
  if (own) return own;
  const nature = NATURES.find(([, words]) => words.test(`${left} ${right}`))?.[0];
  if (nature) return nature;
  const told =
    lastTold(left) ??
    (OF_A_THING.test(left) ? undefined : firstTold(right)) ??
    (MEASURE.test(left) ? lastTold(before.slice(before.lastIndexOf(" : ") + 1)) : undefined);
  if (told) return told;
  const lead = /[^\d€]{0,70}$/.exec(before.slice(-70))?.[0] ?? "";
  return NATURES.find(([kind, words]) => kind === "leverage" && words.test(lead))?.[0] ?? "planned";
};
