import type { Span } from "@levier/kernel";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { contains, findAll, overlaps } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";

/** Payers by their kind alone (plain text); a name that follows is read as an organisation. */
const BODY =
  "(?:etat(?: et ses operateurs)?|collectivite|region|conseil (?:regional|departemental|general)|departement|collectivites territoriales|fonds (?:europeens|prives)|epci|e\\.p\\.c\\.i\\.|(?:divers |autres )?partenaires(?: prives| publics)?|intercommunalites?|communaute (?:d'agglomeration|de communes|urbaine)|metropole|agglomeration|union europeenne|europe|feder|feader|fred|ademe|banque des territoires|caisse des depots|communes?)";
const HEADS = new RegExp(`\\b${BODY}(?![a-z-])`, "g");
/** « l'Anah », « l'ANRU »: a short name after its article. */
const SHORT_NAME = /(?<=\b[Ll]')\p{Lu}\p{L}{2,7}\b/gu;

const GIVES =
  "(?:participe\\w*|met|mettra|remis|apporte\\w*|verse\\w*|figure|engage\\w*|investi\\w*|injecte\\w*|consacre\\w*|finance\\w*|contribue\\w*|abonde\\w*|est un|mobilise\\w*|alloue\\w*|accorde\\w*|octroie\\w*|attribue\\w*|vote\\w*|debloque\\w*|represente\\w*|participation|part|contribution)";
const ABOUT = "(?: ?(?:pres de|plus de|environ|quelque|un peu plus de))?";
const SUM =
  "(?: (?:un|le|son|une) (?:montant|total|budget|soutien|soutien financier|investissement|aide|enveloppe|somme)(?: total| global| financier| supplementaire)?)?(?: de| d')?";
/** What may stand between a payer and its sum. */
const TO_SUM = new RegExp(
  `^(?: francais)?(?:(?:,? (?:y|s'est|se sont|s'y est|a donc|a|ont|va|elle|lui|de son cote,?|pour sa part,?))?,? ${GIVES}\\b[^.;:€\\d]{0,45}| ?[(:–-] ?|(?: pour| a hauteur| avec)?${SUM}|)${ABOUT} ?$`,
);
/** What may stand between a sum and the payer told after it; the article stands there too. */
const FROM_SUM = new RegExp(
  "^(?:[^.;:€\\d]{0,40} [a-z]+e(?:e?s)? (?:a parite )?par (?:l'|le |la |les )?" +
    "|[^.;:€\\d]{0,30} de la part (?:de l'|de la |du |des |de |d')" +
    "|[^.;:€\\d]{0,30} (?:issue?s|provenan[a-z]+|venant|viennent|proviennent) (?:de |d'|du |des )(?:divers |l'|la |le |les )?" +
    "| (?:pour |par )?(?:l'|la |le |les )" +
    "|(?: d'euros)?(?: (?:de |d')(?:credits?|aides?|subventions?|fonds|financements?|dotations?))? (?:de l'|de la |du |des |de |d'))$",
);
const COLON = /(?:^|[:,;] |\n)\s*([a-z][a-z'’ -]{1,60}?)(?: \([^()\n]{2,40}\))?\s*:\s*$/;

/** « La Région s'engage à accompagner neuf projets, pour un soutien de … »: the subject of the sentence gives what it tells. */
const OPENS = /^(?:[^,.;:]{0,40}, )?(?:la |le |l'|les )?$/;
const SUPPORTS =
  /^ (?:[a-z' -]{0,30} )?(?:(?:s'engage(?:nt)? a|va|vont|a|ont) )?(?:accompagne|soutien|finance|apporte|contribue|mobilise|consacre|investi|participe)|^[^.;:]{0,60} a (?:investir|financer|apporter|mobiliser|consacrer) /;

/** « L'engagement de l'État pour 2019 s'élève à 20 millions » */
const GIFT =
  /\b(?:engagement|participation|contribution|soutien|apport|aide|subvention|dotation|enveloppe|budget|financement|part)s?(?: financi\w+| globale?| totale?)? (?:de l'|de la |du |des |de |d')$/;
const AMOUNTS_TO =
  /^[^.;:€]{0,110}(?:s'eleve\w*|se monte\w*|est fixee?|atteint|est|represente)[^.;:€\d]{0,35} (?:a |de )?(?:pres de |environ |plus de )?$/;

/** Whose share a sum « pour » somebody is; for others it is what they get. */
const SHARES = /^(?:etat|region|departement|communes)/;

/** A label before a colon names a payer when it is a body, or the others. */
const IS_PAYER = new RegExp(
  `^(?:${BODY}|c[cau] (?:de |du |des |d')|(?:autres )?(?:partenaires|collectivites?|financeurs|fonds)|[a-z]+ prives)`,
);

const KINDS_OF_PAYER: ReadonlySet<string> = new Set(["state", "region", "department", "intercommunality", "city", "public"]);

/** Bodies of a sentence that may pay, each with its whole name, in order. */
const payersIn = (reading: Reading, sentence: Span, organisations: readonly OrganisationMention[]): Span[] => {
  const named = organisations.filter((each) => KINDS_OF_PAYER.has(each.kind) && contains(sentence, each));
  const heads = [...findAll(HEADS, reading.plain, sentence), ...findAll(SHORT_NAME, reading.flat, sentence)].filter(
    (head) => !named.some((each) => overlaps(each, head) && each.kind !== "state"),
  );
  return [...named.filter((each) => !heads.some((head) => overlaps(head, each))), ...heads].sort((a, b) => a.start - b.start);
};

/** Who is told before the sum to give it. */
const before = (reading: Reading, span: Span, sentence: Span, payers: readonly Span[]): Span | undefined => {
  const { plain } = reading;
  const told = payers.filter(({ end }) => end <= span.start);
  const beside = told.findLast(({ end }) => TO_SUM.test(plain.slice(end, span.start)));
  if (beside) return beside;
  const giver = told.find(
    ({ start, end }) => GIFT.test(plain.slice(sentence.start, start)) && AMOUNTS_TO.test(plain.slice(end, span.start)),
  );
  if (giver) return giver;
  const [subject] = told;
  if (!subject || told.length > 1) return undefined;
  return OPENS.test(plain.slice(sentence.start, subject.start)) && SUPPORTS.test(plain.slice(subject.end, span.start))
    ? subject
    : undefined;
};

/** Who pays a sum, as its sentence words it; null when it does not. */
export const payerOf = (reading: Reading, span: Span, sentence: Span, organisations: readonly OrganisationMention[]): string | null => {
  const payers = payersIn(reading, sentence, organisations);
  const name = ({ start, end }: Span): string => say(reading, { start, end }).replace(/^(?:[Ll]['’]|[Ll]e |[Ll]a |[Ll]es )/, "");
  const after = payers.find((each) => {
    const between = reading.plain.slice(span.end, each.start);
    const shares = !between.startsWith(" pour ") || SHARES.test(reading.plain.slice(each.start));
    return each.start >= span.end && shares && FROM_SUM.test(between);
  });
  if (after) return name(after);
  const label = COLON.exec(reading.plain.slice(sentence.start, span.start));
  if (label?.[1] && IS_PAYER.test(label[1])) {
    const start = sentence.start + label.index + label[0].indexOf(label[1]);
    return name({ start, end: start + label[1].length });
  }
  const told = before(reading, span, sentence, payers);
  return told ? name(told) : null;
};
