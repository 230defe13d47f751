import type { AmountKind } from "../draft-pact.ts";

const KINDS: readonly (readonly [AmountKind, RegExp])[] = [
  ["tax-relief", /exoneration|credits? d'impot|allegement fiscal|degrevement/],
  [
    "leverage",
    /effet (?:de )?levier|gener(?:ant|er|e|ent|ees?)\b|induits?\b|retombees|entrainement|public comme (?:du |le )?prive|publics? et prives?/,
  ],
  [
    "engaged",
    /(?<!s'|se )\bengages?\b|engagees?\b|sont engag|feu vert|remis|\b(?:attribue|accorde|octroye|alloue)e?s?\b(?! (?:a|aux|au) la fin)|\ben cours\b|s'est mobilise|se sont mobilises|\b(?:a|ont) (?:deja |ainsi )?(?:pu )?(?:attribue|accorde|octroye|alloue|injecte|investi|mobilise|debloque|vote|accompagne)(?!r)|ont ete mobilis/,
  ],
  [
    "paid",
    /\brecus?\b|verse|paye|mandate|touche|\binvestie?s?\b(?! d'ici)|(?:a|ont) beneficie|depense|(?:ont|avait) (?:deja |ainsi )?permis|(?:a|ont) ete consacr/,
  ],
];

/** Said of the sum itself, right after it: « 1,8 M€ engagés sur 2,6 M€ prévus ». */
const OWN: readonly (readonly [AmountKind, RegExp])[] = [
  ["engaged", /^ (?:deja )?engage(?:e?s)?\b|^ ont (?:deja )?ete engage/],
  ["planned", /^ (?:prevue?s|previsionnels?|inscrits)\b/],
  ["paid", /^ (?:deja )?(?:verse|paye|recu|mandate)e?s?\b/],
];

/** Whether the words right after a sum tell its kind. */
export const saysItsKind = (after: string): boolean => OWN.some(([, words]) => words.test(after));

/** What will be given is neither engaged nor paid. */
const TO_COME = /\b(?:va|vont|sera|seront|pourra|devra\w*|devrai\w*|prevoi\w*)\b/;

/** What the words about a sum make of it: in its clause, else in what comes just before without another figure between. */
export const amountKindOf = (clause: string, before: string, after: string): AmountKind => {
  const own = OWN.find(([, words]) => words.test(after))?.[0];
  if (own) return own;
  const lead = /[^\d€]{0,70}$/.exec(before)?.[0] ?? "";
  const told = KINDS.find(([, words]) => words.test(clause))?.[0];
  if (told && (told === "leverage" || told === "tax-relief" || !TO_COME.test(clause))) return told;
  return KINDS.find(([kind, words]) => kind === "leverage" && words.test(lead))?.[0] ?? "planned";
};
