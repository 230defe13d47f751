import { type Amount, euros, sum } from "@levier/kernel";
import { amountKinds, type PactAmount } from "./pact.schema.ts";

/** What a text cites of one kind of money. Kinds are never added: a planned euro and a paid one may be the same. */
export type AmountTotal = {
  readonly kind: PactAmount["kind"];
  readonly total: Amount;
  /** True as soon as one of the amounts is: « environ ». */
  readonly approximate: boolean;
  readonly count: number;
};

export const amountTotals = (amounts: readonly PactAmount[]): AmountTotal[] =>
  amountKinds.flatMap((kind) => {
    const ofKind = amounts.filter((amount) => amount.kind === kind);
    if (ofKind.length === 0) return [];
    const total = sum(
      "EUR",
      ofKind.map(({ valueEur }) => euros(valueEur)),
    );
    return [{ kind, total, approximate: ofKind.some(({ approximate }) => approximate), count: ofKind.length }];
  });
