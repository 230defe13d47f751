import type { MoneyAmount, Pact, Point } from "../draft-pact.ts";
import type { Reading } from "../text/reading.ts";
import { sentenceAt } from "../text/reading.ts";

const millions = (value: number): string => `${Math.round(value / 1e4) / 100} M€`;

const sumOf = (amounts: readonly MoneyAmount[]): number => amounts.reduce((total, { valueEur }) => total + valueEur, 0);

/** A printed total is never further than this from its lines, as a share: beyond, the two sums are of different things. */
const NEAR = 0.2;

/** Under this a whole number of millions is a sum of its own, not another one rounded. */
const LEAST_ROUNDED = 10e6;

/** Lines of one sentence, each with its payer, that do not add up to the total the sentence before states. */
const totalsAtOdds = (reading: Reading, amounts: readonly MoneyAmount[]): Point[] => {
  const bySentence = new Map<number, MoneyAmount[]>();
  for (const amount of amounts) {
    const at = amount.evidence[0] ? sentenceAt(reading, amount.evidence[0].start)?.start : undefined;
    if (at === undefined) continue;
    const told = bySentence.get(at);
    if (told) told.push(amount);
    else bySentence.set(at, [amount]);
  }
  const groups = [...bySentence.entries()].sort(([a], [b]) => a - b);
  return groups.flatMap(([, lines], index): Point[] => {
    const total = groups[index - 1]?.[1].at(-1);
    const paid = lines.filter(({ payer }) => payer !== null);
    if (!total || paid.length < 3 || paid.length !== lines.length) return [];
    const sum = sumOf(paid);
    const apart = Math.abs(sum - total.valueEur) / total.valueEur;
    if (apart <= 0.001 || apart > NEAR) return [];
    const why = `lines sum to ${millions(sum)}, the text says ${millions(total.valueEur)}`;
    const values = { sumEur: sum, totalEur: total.valueEur };
    return [
      {
        field: "amounts",
        code: "amounts-do-not-sum",
        values,
        why,
        evidence: [...total.evidence, ...paid.flatMap(({ evidence }) => evidence)],
      },
    ];
  });
};

/** The same total given twice, once rounded: 91 and 91.72 M€. */
const roundedTwice = (amounts: readonly MoneyAmount[]): Point[] =>
  amounts.flatMap((exact) => {
    const rounded = Math.floor(exact.valueEur / 1e6) * 1e6;
    if (rounded === exact.valueEur || rounded < LEAST_ROUNDED) return [];
    return amounts
      .filter(({ valueEur, payer }) => valueEur === rounded && payer === exact.payer)
      .map(
        ({ valueEur, evidence }): Point => ({
          field: "amounts",
          code: "amount-told-twice",
          values: { exactEur: exact.valueEur, roundedEur: valueEur },
          why: `the text says ${millions(exact.valueEur)} and ${millions(valueEur)}`,
          evidence: [...exact.evidence, ...evidence],
        }),
      );
  });

/** Where the text is at odds with itself. */
export const conflictsIn = (reading: Reading, pact: Pact): Point[] => [
  ...totalsAtOdds(reading, pact.amounts),
  ...roundedTwice(pact.amounts),
];
