import type { Span } from "@levier/kernel";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { findAll } from "../text/find.ts";
import { type Reading, sentenceAt } from "../text/reading.ts";
import { payerName, payersIn } from "./payer-mentions.ts";

/** « crédits régionaux », « aide départementale »: the body is told by the adjective of its money. */
const MONEY =
  "(?:credits?|aides?|subventions?|fonds|financements?|dotations?|contributions?|participations?|soutiens?|enveloppes?|budgets?)";
const ADJECTIVES: readonly (readonly [RegExp, RegExp])[] = [
  [/^regiona/, /(?<![a-z-])(?:region|conseil regional)(?![a-z])/g],
  [/^departementa/, /(?<![a-z-])(?:departement|conseil (?:departemental|general))(?![a-z])/g],
  [
    /^communautai|^intercommuna/,
    /(?<![a-z-])(?:communaute (?:de communes|d'agglomeration|urbaine)|agglomeration|intercommunalite)(?![a-z])/g,
  ],
  [/^metropolitain/, /(?<![a-z-])metropole(?![a-z])/g],
];
const ADJECTIVE = "(regiona(?:le?s?|ux)|departementa(?:le?s?|ux)|communautaires?|intercommuna(?:le?s?|ux)|metropolitaine?s?)";
const AFTER = new RegExp(`^(?: d'euros)? (?:de |d')${MONEY} ${ADJECTIVE}(?![a-z])`);
const BEFORE = new RegExp(
  `(?<![a-z])${MONEY} ${ADJECTIVE}(?: (?:globale?|totale?|supplementaire|exceptionnelle?|annuelle?))?(?: s'eleve\\w*)?(?: ?(?:de|a|d'un montant de|a hauteur de|:))? ?(?:pres de |plus de |environ )?$`,
);

/** Where a text tells each kind of body, looked for once. */
const toldOf = new WeakMap<Reading, Map<RegExp, readonly Span[]>>();

const bodiesTold = (reading: Reading, pattern: RegExp): readonly Span[] => {
  const told = toldOf.get(reading) ?? new Map<RegExp, readonly Span[]>();
  toldOf.set(reading, told);
  const found = told.get(pattern) ?? findAll(pattern, reading.plain, { start: 0, end: reading.bodyEnd });
  told.set(pattern, found);
  return found;
};

/** The body of which the text spoke last before an offset, else first after it. */
const bodyBy = (reading: Reading, adjective: string, offset: number, organisations: readonly OrganisationMention[]): string | null => {
  const pattern = ADJECTIVES.find(([form]) => form.test(adjective))?.[1];
  if (!pattern) return null;
  const found = bodiesTold(reading, pattern);
  const at = found.findLast(({ end }) => end <= offset) ?? found[0];
  if (!at) return null;
  return payerName(reading, organisations.find((each) => each.start <= at.start && at.end <= each.end) ?? at);
};

/** « Il s'engage à », « L'entreprise va consacrer »: a word for the subject of the sentence before. */
const PRONOUN = /^(?:(ils?|celui-ci)|(elles?|celle-ci)|la collectivite|l'institution|l'etablissement)(?= )/;
/** « Une enveloppe de 3 M€ a été engagée »: nobody is told. */
const AGENTLESS =
  /^(?:[^.;:€\d]{0,60} )?(?:(?:a|ont) (?:ainsi |deja |egalement |donc )?ete|est|sont|seront|sera|seront ainsi|sera ainsi|viennent d'etre|vient d'etre) (?:ainsi |deja |egalement |donc )?(?:engage|mobilise|vote|verse|alloue|attribue|accorde|octroye|debloque|consacre|dedie|reserve|affecte|injecte|investi)e?s?\b/;
const GIVES_WHAT =
  /^ (?:[a-z' -]{0,40} )?(?:s'engage|finance|apporte|consacre|mobilise|investi|prevoi|a prevu|verse|accorde|attribue|alloue|vote|a vote|soutien|accompagne|contribue|participe|renforce|poursui|a mis en place|met en place|debloque|degage)\w*/;

/** « le Département » is « il », « la Région » is « elle ». */
const genderOf = (reading: Reading, { start, end }: Span): "m" | "f" | null => {
  const article = /(?:^|[^a-z])(le|la|du|de la) $/.exec(reading.plain.slice(Math.max(0, start - 8), start))?.[1];
  if (article) return article === "le" || article === "du" ? "m" : "f";
  const head = reading.plain.slice(start, end);
  return /^(?:etat|departement|conseil)/.test(head)
    ? "m"
    : /^(?:region|agglomeration|ademe|europe|metropole|communaute)/.test(head)
      ? "f"
      : null;
};

/** The body that is the subject of a sentence and gives something in it. */
const subjectOf = (reading: Reading, sentence: Span, organisations: readonly OrganisationMention[]): Span | null => {
  const [first] = payersIn(reading, sentence, organisations);
  if (!first || !/^(?:[^.;:]{0,60}, )?(?:l'|la |le )?$/.test(reading.plain.slice(sentence.start, first.start))) return null;
  return GIVES_WHAT.test(reading.plain.slice(first.end, sentence.end)) ? first : null;
};

/** Who pays a sum when its own sentence does not name them: the body of an adjective, or the one the sentence before is about. */
export const payerRecalled = (
  reading: Reading,
  span: Span,
  sentence: Span,
  organisations: readonly OrganisationMention[],
): string | null => {
  const { plain } = reading;
  const before = plain.slice(sentence.start, span.start);
  const after = plain.slice(span.end, sentence.end);
  const adjective = AFTER.exec(after)?.[1] ?? BEFORE.exec(before)?.[1];
  if (adjective) return bodyBy(reading, adjective, span.start, organisations);
  const previous = sentenceAt(reading, sentence.start - 2);
  if (!previous || previous === sentence || /\n/.test(plain.slice(previous.end, sentence.start))) return null;
  const pronoun = PRONOUN.exec(before);
  const passive = /^[^.;:€\d]{0,60}$/.test(before) && !/ par /.test(after) && AGENTLESS.test(after);
  if (!passive && !(pronoun && GIVES_WHAT.test(before.slice(pronoun[0].length)))) return null;
  const subject = subjectOf(reading, previous, organisations);
  if (!subject) return null;
  const gender = genderOf(reading, subject);
  if (pronoun && ((pronoun[1] && gender === "f") || (pronoun[2] && gender === "m"))) return null;
  return payerName(reading, subject);
};
