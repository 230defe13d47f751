import type { Span } from "@levier/kernel";
import type { AmountKind, MoneyAmount } from "../draft-pact.ts";
import { findMoney } from "../entities/money.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say, sentenceAt, trimmed } from "../text/reading.ts";

const KINDS: readonly (readonly [AmountKind, RegExp])[] = [
  ["tax-relief", /exoneration|credits? d'impot|allegement fiscal|degrevement/],
  ["leverage", /effet (?:de )?levier|retombees|entrainement|public comme (?:du |le )?prive|publics? et prives?/],
  ["engaged", /\bengages?\b|engagees?\b|sont engag|feu vert|remis/],
  ["paid", /\brecus?\b|verse|paye|mandate|touche/],
];

/** The kind words in its clause, else in what comes just before it without another figure between. */
const kindOf = (clause: string, before: string): AmountKind => {
  const lead = /[^\d€]{0,70}$/.exec(before)?.[0] ?? "";
  return (
    KINDS.find(([, words]) => words.test(clause))?.[0] ??
    KINDS.find(([kind, words]) => kind === "leverage" && words.test(lead))?.[0] ??
    "planned"
  );
};

const NAME = "(?: [a-z][a-z'-]*-[a-z'-]+| (?!et |a |y |met|ont |va )[a-z][a-z'-]+(?: est(?= |,|\\)|$))?)";
const BODY = `(?:etat(?: et ses operateurs)?|region${NAME}?|conseil (?:regional|departemental)(?: (?:de la |du |des |de |d'))?${NAME}?|departement(?: (?:de la|du|des|de)${NAME})?|collectivites territoriales|fonds (?:europeens|prives)|epci|communaute (?:d'agglomeration|de communes|urbaine)|metropole|agglomeration|union europeenne|europe|feder|ademe|banque des territoires|caisse des depots|communes?)`;
const PAYER = `((?:l'|le |la |les )?${BODY})`;
const GIVES =
  "(?:participe|met|mettra|remis|apporte|apportera|verse|versera|figure|engage|investit|investira|consacre|finance|contribue|abonde|est un)?";
const BEFORE = new RegExp(`${PAYER}(?: (?:y|a donc|a|ont|va))? ?${GIVES}[^.;:€\\d]{0,45}$`);
const AFTER = new RegExp(
  `^(?:[^.;:€\\d]{0,40}(?:apporte\\w*|finance\\w*|verse\\w*|pris en charge) (?:a parite )?par | (?:pour |par )?(?=l'etat|la region|le departement|les communes)|(?: d'euros| d'aides?)? (?:de l'|de la |du |des ))${PAYER}(?=[\\s,.;)])`,
);
const COLON = /(?:^|[:,;] |\n)\s*([a-z][a-z' ()-]{2,60}?)\s*:\s*$/;

/** A label before a colon names a payer when it is a body, or the others. */
const IS_PAYER = new RegExp(`^(?:${BODY}|(?:autres )?(?:partenaires|collectivites|financeurs|fonds)|[a-z]+ prives)`);

const payerOf = (reading: Reading, span: Span, sentence: Span): string | null => {
  const before = reading.plain.slice(sentence.start, span.start);
  const after = reading.plain.slice(span.end, sentence.end);
  const afterMatch = AFTER.exec(after);
  if (afterMatch?.[1]) {
    const start = span.end + afterMatch.index + afterMatch[0].length - afterMatch[1].length;
    return say(reading, { start, end: start + afterMatch[1].length }).replace(/^(?:l['’]|le |la |les )/, "");
  }
  const label = COLON.exec(before);
  const colon = label?.[1] && IS_PAYER.test(label[1]) ? label : null;
  const named = colon ?? BEFORE.exec(before);
  if (!named?.[1]) return null;
  const start = sentence.start + named.index + named[0].indexOf(named[1]);
  return say(reading, { start, end: start + named[1].length }).replace(/^(?:[Ll]['’]|[Ll]e |[Ll]a |[Ll]es )/, "");
};

const clauseOf = (reading: Reading, span: Span, sentence: Span): Span => {
  const before = reading.plain.slice(sentence.start, span.start);
  const after = reading.plain.slice(span.end, sentence.end);
  const from = Math.max(...[", ", "; ", ": ", "("].map((mark) => before.lastIndexOf(mark)));
  const to = after.search(/[,;:.)](?!\d)/);
  return { start: sentence.start + from + 1, end: to < 0 ? sentence.end : span.end + to };
};

const PART = /^\s*\(?(?:dont|parmi lesquel|soit|auxquels|le detail|repartis|et )/;

/** A part of a sum told just before (« dont », « le détail : ») is of the kind of that sum. */
const shared = (reading: Reading, amounts: readonly MoneyAmount[]): MoneyAmount[] =>
  amounts.reduce<MoneyAmount[]>((done, amount) => {
    const [at] = amount.evidence;
    const sentence = at ? sentenceAt(reading, at.start) : null;
    const before = done.at(-1);
    const opening = at && sentence ? reading.plain.slice(clauseOf(reading, at, sentence).start, at.start) : "";
    const isPart = PART.test(opening) || (sentence !== null && /^le detail/.test(reading.plain.slice(sentence.start, sentence.end)));
    const inherits = before !== undefined && isPart && amount.kind === "planned" && (before.kind === "engaged" || before.kind === "paid");
    done.push(inherits ? { ...amount, kind: before.kind } : amount);
    return done;
  }, []);

/** Every sum of money, with who pays and of what kind it is when the text words it; the same sum said twice is one. */
export const findAmounts = (reading: Reading): MoneyAmount[] => {
  const amounts = findMoney(reading.plain)
    .filter(({ start }) => start < reading.bodyEnd)
    .flatMap(({ valueEur, approximate, start, end }) => {
      const sentence = sentenceAt(reading, start);
      if (!sentence) return [];
      const clause = clauseOf(reading, { start, end }, sentence);
      const near = reading.plain.slice(clause.start, clause.end);
      const label = say(reading, trimmed(reading.flat, clause));
      const kind = kindOf(near, reading.plain.slice(sentence.start, start));
      return [
        {
          valueEur,
          kind,
          payer: payerOf(reading, { start, end }, sentence),
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

/** Whether a passage holds a sum. */
export const hasMoney = (reading: Reading, span: Span): boolean => findAll(/€|euros?\b/g, reading.plain, span).length > 0;
