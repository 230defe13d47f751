import type { Span } from "@levier/kernel";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { contains, findAll, overlaps } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";

/** Payers by their kind alone (plain text); a name that follows is read as an organisation. */
export const PAYING_BODY =
  "(?:etat(?: et ses operateurs)?|collectivites territoriales|collectivites?|region|conseil (?:regional|departemental|general)|departement|fonds (?:europeens|prives)|epci|e\\.p\\.c\\.i\\.|(?:divers |autres )?partenaires(?: prives| publics)?|(?:co-?)?(?:signataires|financeurs)|intercommunalites?|communaute (?:d'agglomeration|de communes|urbaine)|metropole|agglomeration|union europeenne|europe|feder|feader|fse|fred|fnadt|ademe|banque des territoires|caisse des depots|communes?|ville|maitres d'ouvrages?|porteurs (?:de|des) projets?|bailleurs|comite d'agglomerations?|syndicat mixte|agences? de l'eau|chambres consulaires)";
const HEADS = new RegExp(`(?<![a-z-])${PAYING_BODY}(?![a-z-])`, "g");
/** « l'Anah », « l'ANRU »: a short name after its article. */
const SHORT_NAME = /(?<=\b[Ll]')\p{Lu}\p{L}{2,7}\b/gu;

const KINDS_OF_PAYER: ReadonlySet<string> = new Set(["state", "region", "department", "intercommunality", "city", "public"]);

/** Bodies of a sentence that may pay, each with its whole name, in order. */
export const payersIn = (reading: Reading, sentence: Span, organisations: readonly OrganisationMention[]): Span[] => {
  const named = organisations.filter((each) => KINDS_OF_PAYER.has(each.kind) && contains(sentence, each));
  const heads = [...findAll(HEADS, reading.plain, sentence), ...findAll(SHORT_NAME, reading.flat, sentence)].filter(
    (head) => !named.some((each) => overlaps(each, head) && each.kind !== "state"),
  );
  return [...named.filter((each) => !heads.some((head) => overlaps(head, each))), ...heads].sort((a, b) => a.start - b.start);
};

/** « l'État et la Région »: those that give together, from the first to the last of them. */
const JOINED = /^(?:,|,? et) (?:l'|la |le |les |du |de la |de l'|des )?(?:autres )?$/;
const STANDS_FREE = /(?:^|[,;:(] |\bque )(?:l'|la |le |les )?$/;

/** A payer with those named with it before its sum. */
export const withThoseBefore = ({ plain }: Reading, payer: Span, payers: readonly Span[], from: number): Span => {
  let first = payer;
  for (const each of payers.filter(({ end }) => end <= payer.start).toReversed())
    if (JOINED.test(plain.slice(each.end, first.start))) first = each;
  const alone = first === payer || !/ et /.test(plain.slice(first.start, payer.start)) || !STANDS_FREE.test(plain.slice(from, first.start));
  return alone ? payer : { start: first.start, end: payer.end };
};

/** How a payer is named: without its article. */
export const payerName = (reading: Reading, { start, end }: Span): string =>
  say(reading, { start, end }).replace(/^(?:[Ll]['’]|[Ll]e |[Ll]a |[Ll]es )/, "");
