import { formatEuros, useT } from "../../../ui/index.ts";
import { type AmountTotal, amountTotals } from "../amount-totals.ts";
import type { PactContent } from "../pact.schema.ts";
import { amountWords } from "./words.ts";

/** The sums of the amounts by kind, the totals the text announces beside them, and where the two disagree. */
export const AmountTotals = ({ content }: { content: PactContent }) => {
  const t = useT();
  if (content.amounts.length < 2) return null;
  const totals = amountTotals(content.amounts);
  const kindOf = ({ kind }: AmountTotal): string => t(`pacts.amountKind.${kind}`);
  const sums = totals.map((one) =>
    t("pacts.amount.total", { kind: kindOf(one), amount: amountWords(t, one.total.value, one.approximate) }),
  );
  const announced = totals.flatMap((one) =>
    one.announced.map(({ valueEur, approximate }) =>
      t("pacts.amount.announced", { kind: kindOf(one), amount: amountWords(t, valueEur, approximate) }),
    ),
  );
  const odds = totals.flatMap(({ odds: found, toldTwice }) => [
    ...(found
      ? [
          t("pacts.amount.odds", {
            lines: formatEuros(found.lines),
            announced: formatEuros(found.announced),
            difference: formatEuros(Math.abs(found.announced - found.lines)),
          }),
        ]
      : []),
    ...toldTwice.map(({ exact, rounded }) =>
      t("pacts.amount.toldTwice", { exact: formatEuros(exact.valueEur), rounded: formatEuros(rounded.valueEur) }),
    ),
  ]);
  return (
    <>
      <p className="soft">{[t("pacts.amount.totals", { totals: sums.join("\u202f; ") }), ...announced].join(" ")}</p>
      {odds.length > 0 && content.conflicts.every(({ field }) => field !== "amounts") && <p>{odds.join(" ")}</p>}
    </>
  );
};
