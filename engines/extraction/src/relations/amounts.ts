import type { Span } from "@levier/kernel";
import type { AmountKind, MoneyAmount } from "../draft-pact.ts";
import { findMoney } from "../entities/money.ts";
import type { OrganisationMention } from "../entities/organisations.ts";
import { contains, findAll, overlaps } from "../text/find.ts";
import { type Reading, say, sentenceAt, trimmed } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";

const KINDS: readonly (readonly [AmountKind, RegExp])[] = [
  ["tax-relief", /exoneration|credits? d'impot|allegement fiscal|degrevement/],
  [
    "leverage",
    /effet (?:de )?levier|gener(?:ant|e|ent|ees?)\b|induits?\b|retombees|entrainement|public comme (?:du |le )?prive|publics? et prives?/,
  ],
  [
    "engaged",
    /(?<!s'|se )\bengages?\b|engagees?\b|sont engag|feu vert|remis|\ba (?:attribue|accorde|octroye|alloue)\b|\b(?:attribue|accorde|octroye|alloue)e?s?\b(?! (?:a|aux|au) la fin)|\ben cours\b|s'est mobilise|se sont mobilises|\b(?:a|ont) (?:injecte|investi|mobilise|debloque)/,
  ],
  ["paid", /\brecus?\b|verse|paye|mandate|touche|\binvestie?s?\b(?! d'ici)|(?:a|ont) beneficie|depense/],
];

/** Said of the sum itself, right after it: « 1,8 M€ engagés sur 2,6 M€ prévus ». */
const OWN_KINDS: readonly (readonly [AmountKind, RegExp])[] = [
  ["engaged", /^ (?:deja )?engage(?:e?s)?\b/],
  ["planned", /^ (?:prevue?s|previsionnels?|inscrits)\b/],
  ["paid", /^ (?:deja )?(?:verse|paye|recu|mandate)e?s?\b/],
];

/** The kind words in its clause, else in what comes just before it without another figure between. */
const kindOf = (clause: string, before: string, after: string): AmountKind => {
  const own = OWN_KINDS.find(([, words]) => words.test(after))?.[0];
  if (own) return own;
  const lead = /[^\d€]{0,70}$/.exec(before)?.[0] ?? "";
  return (
    KINDS.find(([, words]) => words.test(clause))?.[0] ??
    KINDS.find(([kind, words]) => kind === "leverage" && words.test(lead))?.[0] ??
    "planned"
  );
};

/** Payers by their kind alone (plain text); a name that follows is read as an organisation. */
const BODY =
  "(?:etat(?: et ses operateurs)?|collectivite|region|conseil (?:regional|departemental)|departement|collectivites territoriales|fonds (?:europeens|prives)|epci|e\\.p\\.c\\.i\\.|(?:divers |autres )?partenaires(?: prives| publics)?|intercommunalites?|communaute (?:d'agglomeration|de communes|urbaine)|metropole|agglomeration|union europeenne|europe|feder|feader|fred|ademe|banque des territoires|caisse des depots|communes?)";
const HEADS = new RegExp(`\\b${BODY}(?![a-z-])`, "g");
const GIVES =
  "(?:participe\\w*|met|mettra|remis|apporte\\w*|verse\\w*|figure|engage\\w*|investi\\w*|consacre\\w*|finance\\w*|contribue\\w*|abonde\\w*|est un|mobilise\\w*|alloue\\w*|accorde\\w*|octroie\\w*|attribue\\w*|represente\\w*|participation|part|contribution)";
/** What may stand between a payer and its sum. */
const TO_SUM = new RegExp(
  `^(?:(?:,? (?:y|a donc|a|ont|va|elle|lui|de son cote,?|pour sa part,?))? ${GIVES}\\b[^.;:€\\d]{0,45}| ?[(:–-] ?|(?: pour| a hauteur| avec)?(?: (?:un|le|son) (?:montant|total|budget|soutien|soutien financier|investissement|aide|enveloppe|somme)(?: total| global| financier)?)?(?: de| d')?|)(?: ?(?:pres de|plus de|environ|quelque))? ?$`,
);
/** What may stand between a sum and the payer told after it; the article stands there too. */
const FROM_SUM =
  /^(?:[^.;:€\d]{0,40}(?:apporte\w*|finance\w*|verse\w*|pris en charge|alloue\w*|accorde\w*) (?:a parite )?par (?:l'|le |la |les )?|[^.;:€\d]{0,30} de la part (?:de l'|de la |du |des |de |d')|[^.;:€\d]{0,30} (?:issue?s|provenan[a-z]+|venant|viennent|proviennent|mobilisee?s|abondee?s) (?:par |de |d'|du |des )(?:divers |l'|la |le |les )?| (?:pour |par )?(?:l'|la |le |les )|(?: d'euros)?(?: (?:de |d')(?:credits?|aides?|subventions?|fonds|financements?|dotations?))? (?:de l'|de la |du |des |de |d'))$/;
const COLON = /(?:^|[:,;] |\n)\s*([a-z][a-z'’ -]{1,60}?)(?: \([^()\n]{2,40}\))?\s*:\s*$/;

/** « La Région s'engage à accompagner neuf projets, pour un soutien de … »: the subject of the sentence gives what it tells. */
const OPENS = /^(?:[^,.;:]{0,40}, )?(?:la |le |l'|les )?$/;
const SUPPORTS =
  /^ (?:[a-z' -]{0,30} )?(?:(?:s'engage(?:nt)? a|va|vont|a|ont) )?(?:accompagne|soutien|finance|apporte|contribue|mobilise|consacre|investi|participe)/;

/** « L'engagement de l'État pour 2019 s'élève à 20 millions » */
const GIFT =
  /\b(?:engagement|participation|contribution|soutien|apport|aide|subvention|dotation|part)s?(?: financi\w+)? (?:de l'|de la |du |des |de |d')$/;
const AMOUNTS_TO = /^[^.;:€]{0,60}(?:s'eleve\w*|se monte\w*|est fixee?|atteint|est|represente) (?:a |de )?(?:pres de |environ |plus de )?$/;

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
  const heads = findAll(HEADS, reading.plain, sentence).filter(
    (head) => !named.some((each) => overlaps(each, head) && each.kind !== "state"),
  );
  return [...named.filter((each) => !heads.some((head) => overlaps(head, each))), ...heads].sort((a, b) => a.start - b.start);
};

const payerOf = (reading: Reading, span: Span, sentence: Span, organisations: readonly OrganisationMention[]): string | null => {
  const payers = payersIn(reading, sentence, organisations);
  const name = ({ start, end }: Span): string => say(reading, { start, end }).replace(/^(?:[Ll]['’]|[Ll]e |[Ll]a |[Ll]es )/, "");
  const after = payers.find((each) => {
    const between = reading.plain.slice(span.end, each.start);
    const shares = !between.startsWith(" pour ") || SHARES.test(reading.plain.slice(each.start));
    return each.start >= span.end && shares && FROM_SUM.test(between);
  });
  if (after) return name(after);
  const before = reading.plain.slice(sentence.start, span.start);
  const label = COLON.exec(before);
  if (label?.[1] && IS_PAYER.test(label[1])) {
    const start = sentence.start + label.index + label[0].indexOf(label[1]);
    return name({ start, end: start + label[1].length });
  }
  const own = payers.findLast((each) => each.end <= span.start && TO_SUM.test(reading.plain.slice(each.end, span.start)));
  if (own) return name(own);
  const giver = payers.find(
    (each) =>
      each.end <= span.start &&
      GIFT.test(reading.plain.slice(sentence.start, each.start)) &&
      AMOUNTS_TO.test(reading.plain.slice(each.end, span.start)),
  );
  if (giver) return name(giver);
  const [subject] = payers;
  const alone = subject && subject.end <= span.start && payers.every((each) => each === subject || each.start > span.end);
  return alone &&
    OPENS.test(reading.plain.slice(sentence.start, subject.start)) &&
    SUPPORTS.test(reading.plain.slice(subject.end, span.start))
    ? name(subject)
    : null;
};

const clauseOf = (reading: Reading, span: Span, sentence: Span): Span => {
  const before = reading.plain.slice(sentence.start, span.start);
  const after = reading.plain.slice(span.end, sentence.end);
  const from = Math.max(...[", ", "; ", ": ", "("].map((mark) => before.lastIndexOf(mark)));
  const to = after.search(/[,;:.)](?!\d)/);
  return { start: sentence.start + from + 1, end: to < 0 ? sentence.end : span.end + to };
};

/** « 143 millions sur l'économie, 9 sur les mobilités et 2 sur l'énergie »: sums of one verb. */
const COORDINATED = /^[^.;:()€\d]{0,90}(?:, | et |, et |, puis )(?:pres de |environ |plus de )?$/;

const PART = /^\s*\(?(?:dont|sur lesquel|parmi lesquel|soit|auxquels|le detail|repartis|et )/;

/** A part of a sum told just before (« dont », « le détail : ») is of the kind of that sum, and paid by its payer when no other is told. */
const shared = (reading: Reading, amounts: readonly MoneyAmount[]): MoneyAmount[] =>
  amounts.reduce<MoneyAmount[]>((done, amount) => {
    const [at] = amount.evidence;
    const sentence = at ? sentenceAt(reading, at.start) : null;
    const before = done.at(-1);
    const opening = at && sentence ? reading.plain.slice(clauseOf(reading, at, sentence).start, at.start) : "";
    const isPart = PART.test(opening) || (sentence !== null && /^le detail/.test(reading.plain.slice(sentence.start, sentence.end)));
    const inherits = before !== undefined && isPart && amount.kind === "planned" && (before.kind === "engaged" || before.kind === "paid");
    const [from] = before?.evidence ?? [];
    const follows =
      at !== undefined && from !== undefined && from.end <= at.start && COORDINATED.test(reading.plain.slice(from.end, at.start));
    const payer = amount.payer ?? ((isPart || follows) && before ? before.payer : null);
    const kind = before && (inherits || (follows && amount.kind === "planned")) ? before.kind : amount.kind;
    done.push({ ...amount, payer, kind });
    return done;
  }, []);

/** Every sum of money, with who pays and of what kind it is when the text words it; the same sum said twice is one. */
export const findAmounts = (reading: Reading, organisations: readonly OrganisationMention[]): MoneyAmount[] => {
  const bodies = spanSet(organisations);
  const amounts = findMoney(reading.plain)
    .filter(({ start }) => start < reading.bodyEnd)
    .flatMap(({ valueEur, approximate, start, end }) => {
      const sentence = sentenceAt(reading, start);
      if (!sentence) return [];
      const clause = clauseOf(reading, { start, end }, sentence);
      const near = reading.plain.slice(clause.start, clause.end);
      const label = say(reading, trimmed(reading.flat, clause));
      const kind = kindOf(near, reading.plain.slice(sentence.start, start), reading.plain.slice(end, end + 20));
      return [
        {
          valueEur,
          kind,
          payer: payerOf(reading, { start, end }, sentence, bodies.meeting(sentence)),
          label,
          approximate,
          evidence: [{ start, end }],
          confidence: 0.9,
        },
      ];
    });
  return shared(reading, amounts).reduce<MoneyAmount[]>((kept, amount) => {
    const same = kept.findIndex(
      ({ valueEur, payer }) =>
        valueEur === amount.valueEur &&
        (payer === amount.payer ||
          (payer !== null && amount.payer !== null && (payer.startsWith(amount.payer) || amount.payer.startsWith(payer)))),
    );
    const held = kept[same];
    if (held) kept[same] = { ...held, evidence: [...held.evidence, ...amount.evidence] };
    else kept.push(amount);
    return kept;
  }, []);
};
