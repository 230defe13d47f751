import { type Amount, euros, sum } from "@levier/kernel";
import { amountKinds, type PactAmount } from "./pact.schema.ts";

/** What a text cites of one kind of money. Kinds are never added: a planned euro and a paid one may be the same. */
export type AmountTotal = {
  readonly kind: PactAmount["kind"];
  /** Sum of the lines alone: neither a total the text announces nor a figure it tells again is added to them. */
  readonly total: Amount;
  /** True as soon as one of the amounts is: « environ ». */
  readonly approximate: boolean;
  /** The amounts that are added, and how many. */
  readonly lines: readonly PactAmount[];
  readonly count: number;
  /** Totals the text announces itself, shown apart. */
  readonly announced: readonly PactAmount[];
  /** Euros the one total announced, and the lines its own source gives; null when they agree or nothing can be compared. */
  readonly odds: { readonly announced: number; readonly lines: number } | null;
  /** The same sum told twice, once rounded. */
  readonly toldTwice: readonly { readonly exact: PactAmount; readonly rounded: PactAmount }[];
};

/** A sum and its lines agree within the rounding a text allows itself. */
const SAME = 0.005;
/** A sum that nobody pays beside lines that each have a payer is their total, though a line may be wrong or left out. */
const NEAR = 0.1;
const TOTAL_WORDS = /(?<!\p{L})(?:totale?|totaux|sous-total|enveloppe globale|budget global|montant global|au total)(?!\p{L})/iu;

const addedUp = (amounts: readonly PactAmount[]): number => amounts.reduce((added, { valueEur }) => added + valueEur, 0);
const within = (share: number, one: number, other: number): boolean => Math.abs(one - other) <= share * Math.max(one, other);

const isTotalOf = (amount: PactAmount, others: readonly PactAmount[]): boolean => {
  if (others.length < 2 || amount.valueEur === 0) return false;
  if (within(SAME, amount.valueEur, addedUp(others))) return true;
  return amount.payer === null && others.every(({ payer }) => payer !== null) && within(NEAR, amount.valueEur, addedUp(others));
};

const announcedIn = (amounts: readonly PactAmount[]): readonly PactAmount[] => {
  const said = amounts.filter(({ label }) => label !== null && TOTAL_WORDS.test(label));
  // A sentence that tells a total and its lines is the label of all of them, and a text may give its totals alone: sums decide then.
  const isOneEach = new Set(said.map(({ label }) => label)).size === said.length;
  if (said.length > 0 && said.length < amounts.length && isOneEach) return said;
  const [largest] = [...amounts].sort((a, b) => b.valueEur - a.valueEur);
  const others = amounts.filter((amount) => amount !== largest);
  return largest && isTotalOf(largest, others) ? [largest] : [];
};

const sourcesOf = ({ citations }: PactAmount): readonly string[] => citations.map(({ source }) => source);

/** Lines of another document answer another question: only what the total's own source lists can contradict it. */
const linesBeside = (total: PactAmount, lines: readonly PactAmount[]): readonly PactAmount[] =>
  lines.filter((line) => sourcesOf(line).some((source) => sourcesOf(total).includes(source)));

const oddsOf = (announced: readonly PactAmount[], lines: readonly PactAmount[]): AmountTotal["odds"] => {
  const [only, ...more] = announced;
  if (only === undefined || more.length > 0) return null;
  const beside = linesBeside(only, lines);
  const added = addedUp(beside);
  return beside.length < 2 || within(SAME, only.valueEur, added) ? null : { announced: only.valueEur, lines: added };
};

/** What rounding down to the million may take away; more, and the sums are two. */
const ROUNDED = 0.02;

/** 91.72 M€ said again as 91 M€: whole millions, of the same payer. */
const toldTwiceIn = (amounts: readonly PactAmount[]): AmountTotal["toldTwice"] =>
  amounts.flatMap((exact) =>
    amounts
      .filter(({ valueEur, payer }) => payer === exact.payer && valueEur !== exact.valueEur && valueEur >= 1e6)
      .filter(({ valueEur }) => valueEur === Math.floor(exact.valueEur / 1e6) * 1e6 && within(ROUNDED, valueEur, exact.valueEur))
      .map((rounded) => ({ exact, rounded })),
  );

export const amountTotals = (amounts: readonly PactAmount[]): AmountTotal[] =>
  amountKinds.flatMap((kind) => {
    const ofKind = amounts.filter((amount) => amount.kind === kind);
    if (ofKind.length === 0) return [];
    const toldTwice = toldTwiceIn(ofKind);
    const once = ofKind.filter((amount) => toldTwice.every(({ rounded }) => rounded !== amount));
    const announced = announcedIn(once);
    const lines = once.filter((amount) => !announced.includes(amount));
    return [
      {
        kind,
        total: sum(
          "EUR",
          lines.map(({ valueEur }) => euros(valueEur)),
        ),
        approximate: lines.some(({ approximate }) => approximate),
        lines,
        count: lines.length,
        announced,
        odds: oddsOf(announced, lines),
        toldTwice,
      },
    ];
  });
