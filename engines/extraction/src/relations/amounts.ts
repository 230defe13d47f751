import type { Span } from "@levier/kernel";
import type { MoneyAmount } from "../draft-pact.ts";
import { findMoney } from "../entities/money.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { type Reading, say, sentenceAt, trimmed } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { amountKindOf, saysItsKind } from "./amount-kinds.ts";
import { payersIn } from "./payer-mentions.ts";
import { payerRecalled } from "./payer-recalled.ts";
import { payerOf } from "./payers.ts";
import { isUngiven } from "./ungiven-sums.ts";

/** Characters on either side of a sum that may tell of it: a row of sums runs for longer. */
const LONGEST_SIDE = 400;

const clauseOf = (reading: Reading, span: Span, sentence: Span): Span => {
  const start = Math.max(sentence.start, span.start - LONGEST_SIDE);
  const before = reading.plain.slice(start, span.start);
  const after = reading.plain.slice(span.end, Math.min(sentence.end, span.end + LONGEST_SIDE));
  const mark = Math.max(...[", ", "; ", ": ", "("].map((each) => before.lastIndexOf(each)));
  const from = mark < 0 && start > sentence.start ? before.indexOf(" ") : mark;
  const to = after.search(/[,;:.()](?!\d)/);
  const last = span.end + after.length < sentence.end ? Math.max(0, after.lastIndexOf(" ")) : after.length;
  return { start: start + from + 1, end: span.end + (to < 0 ? last : to) };
};

/** « 143 millions sur l'économie, 9 sur les mobilités et 2 sur l'énergie »: sums of one verb. */
const COORDINATED = /^[^.;:()€\d]{0,90}(?:, | et |, et |, puis |, en plus d'une? [^,;:.()€\d]{0,40})(?:pres de |environ |plus de )?$/;
/** Another sum of the same sentence that no verb of its own makes something else. */
const SAME_SENTENCE = /^(?!.*\b(?:sera|seront|va|vont|prevoi\w*|annonc\w*|propos\w*|devr\w*|supplementaires?)\b)[^;]{0,160}$/s;

const PART = /^\s*\(?(?:dont|sur lesquel|parmi lesquel|soit|auxquels|le detail|repartis|et )|\bsoit (?:un total de )?$/;
/** « 11 M€ : 7 M€ pour la halle », « 11 M€ (7 M€ pour la halle »: a list of what makes the sum up. */
const ADDED_UP = /\b(?:soit (?:un total|au total|en tout)|au total)\b[^,;€]{0,20}$/;
const BROKEN_DOWN = /^(?: d'euros)?(?: ?: ?[-•]? ?| ?\()$/;
const IN_DETAIL = /^(?:le|dans le|plus en|en) detail/;

type Tie = { readonly part: boolean; readonly coordinated: boolean; readonly sentence: boolean };

/** How a sum hangs on the one told before it. */
const tieOf = (reading: Reading, before: MoneyAmount | undefined, amount: MoneyAmount): Tie => {
  const [[from], [at]] = [before?.evidence ?? [], amount.evidence];
  const sentence = at ? sentenceAt(reading, at.start) : null;
  if (!at || !from || !sentence || from.end > at.start) return { part: false, coordinated: false, sentence: false };
  const between = reading.plain.slice(from.end, at.start);
  const detail = IN_DETAIL.test(reading.plain.slice(sentence.start, sentence.end)) || BROKEN_DOWN.test(between);
  return {
    part: detail || PART.test(reading.plain.slice(clauseOf(reading, at, sentence).start, at.start)),
    coordinated: COORDINATED.test(between),
    sentence: from.start >= sentence.start && SAME_SENTENCE.test(between),
  };
};

/** A part of a sum told just before, or another sum of its verb, is of its kind and paid by its payer when the text says no other. */
const shared = (reading: Reading, amounts: readonly MoneyAmount[]): MoneyAmount[] =>
  amounts.reduce<MoneyAmount[]>((done, amount) => {
    const before = done.at(-1);
    const tie = tieOf(reading, before, amount);
    const given = before?.kind === "engaged" || before?.kind === "paid";
    const [at] = amount.evidence;
    const own = at !== undefined && saysItsKind(reading.plain.slice(at.end, at.end + 30));
    const inherits = amount.kind === "planned" && given && !own && (tie.part || tie.coordinated || tie.sentence);
    const total = at !== undefined && ADDED_UP.test(reading.plain.slice(Math.max(0, at.start - 40), at.start));
    const payer = amount.payer ?? ((tie.part || tie.coordinated) && !total ? (before?.payer ?? null) : null);
    done.push({ ...amount, payer, kind: inherits && before ? before.kind : amount.kind });
    return done;
  }, []);

/** From here on, the same sum told again is the same money; smaller ones come round by chance. */
const REMARKABLE = 1e6;

/** Two mentions of one sum, the second by the same payer or by none named, or the first in the headline; two equal sums of one sentence are two. */
const isSame = (reading: Reading, a: MoneyAmount, b: MoneyAmount, headline: Span | undefined): boolean => {
  if (a.valueEur !== b.valueEur) return false;
  const [[first], [second]] = [a.evidence, b.evidence];
  if (first && second && sentenceAt(reading, first.start)?.start === sentenceAt(reading, second.start)?.start) return false;
  if (a.payer === b.payer) return true;
  if (a.payer !== null && b.payer !== null) return a.payer.startsWith(b.payer) || b.payer.startsWith(a.payer);
  if (a.payer !== null) return a.valueEur >= REMARKABLE;
  return headline !== undefined && (first?.start ?? 0) < headline.end;
};

/** Every sum of money, with who pays and of what kind it is when the text words it; the same sum said twice is one. */
export const findAmounts = (reading: Reading, organisations: readonly OrganisationMention[]): MoneyAmount[] => {
  const bodies = spanSet(organisations);
  const payers = new Map<Span, readonly Span[]>();
  const payersOf = (sentence: Span): readonly Span[] => {
    const found = payers.get(sentence) ?? payersIn(reading, sentence, bodies.meeting(sentence));
    payers.set(sentence, found);
    return found;
  };
  const amounts = findMoney(reading.plain)
    .filter(({ start }) => start < reading.bodyEnd)
    .flatMap(({ valueEur, approximate, start, end, scaleAt }): MoneyAmount[] => {
      const sentence = sentenceAt(reading, start);
      if (!sentence || isUngiven(reading, { start, end }, sentence)) return [];
      const clause = clauseOf(reading, { start, end }, sentence);
      const kind = amountKindOf({
        left: reading.plain.slice(clause.start, start),
        right: reading.plain.slice(end, clause.end),
        before: reading.plain.slice(sentence.start, start),
      });
      const payer =
        payerOf(reading, { start, end }, sentence, payersOf(sentence)) ?? payerRecalled(reading, { start, end }, sentence, organisations);
      const label = say(reading, trimmed(reading.flat, clause));
      const evidence = [{ start, end }, ...(scaleAt ? [scaleAt] : [])];
      return [{ valueEur, kind, payer, label, approximate, evidence, confidence: 0.9 }];
    });
  const [headline] = reading.lines;
  const kept: { amount: MoneyAmount; readonly evidence: Span[] }[] = [];
  for (const amount of shared(reading, amounts)) {
    const held = kept.find((other) => isSame(reading, other.amount, amount, headline));
    if (held) {
      held.amount = { ...held.amount, payer: held.amount.payer ?? amount.payer };
      held.evidence.push(...amount.evidence);
    } else kept.push({ amount, evidence: [...amount.evidence] });
  }
  return kept.map(({ amount, evidence }) => ({ ...amount, evidence }));
};
