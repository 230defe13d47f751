import { DateText, formatDate, formatNumber, Table, useT } from "../../../ui/index.ts";
import type { Notes } from "../notes.ts";
import type { Indicator, PactAmount } from "../pact.schema.ts";
import { Cites } from "./cites.tsx";
import { Lines } from "./lines.tsx";
import { amountWords } from "./words.ts";

/** Up to this many rows, a line each reads better than a table. */
const FEW = 3;

/** Gross declared money, each amount with its kind: kinds are never mixed. */
export const Amounts = ({ amounts, notes }: { amounts: readonly PactAmount[]; notes: Notes }) => {
  const t = useT();
  const wordsOf = ({ label, payer, kind, valueEur, approximate }: PactAmount): string => {
    const amount = [amountWords(t, valueEur, approximate), t(`pacts.amountKind.${kind}`), payer].filter((part) => part !== null).join(", ");
    return t("pacts.amounts.line", { label: label ?? t("pacts.amounts.unnamed"), amount });
  };
  if (amounts.length <= FEW)
    return (
      <Lines items={amounts} notes={notes}>
        {wordsOf}
      </Lines>
    );
  return (
    <Table
      caption={t("pacts.amounts.caption")}
      rows={amounts}
      rowKey={(_, position) => position}
      columns={[
        {
          label: t("pacts.amounts.label"),
          heading: true,
          cell: (amount) => (
            <>
              {amount.label ?? t("pacts.amounts.unnamed")}
              <Cites notes={notes} of={amount.citations} />
            </>
          ),
        },
        { label: t("pacts.amounts.payer"), cell: ({ payer }) => payer ?? t("ui.unsaid") },
        { label: t("pacts.amounts.kind"), cell: ({ kind }) => t(`pacts.amountKind.${kind}`) },
        { label: t("pacts.amounts.value"), numeric: true, cell: ({ valueEur, approximate }) => amountWords(t, valueEur, approximate) },
      ]}
    />
  );
};

export const Indicators = ({ indicators, notes }: { indicators: readonly Indicator[]; notes: Notes }) => {
  const t = useT();
  const wordsOf = ({ label, value, unit, kind, date, deadline }: Indicator): string => {
    const when = date ?? deadline;
    const said = [formatNumber(value, unit), t(`pacts.indicatorKind.${kind}`), when === null ? null : formatDate(when)];
    return t("pacts.indicators.line", { label, value: said.filter((part) => part !== null).join(", ") });
  };
  if (indicators.length <= FEW)
    return (
      <Lines items={indicators} notes={notes}>
        {wordsOf}
      </Lines>
    );
  return (
    <Table
      caption={t("pacts.indicators.caption")}
      rows={indicators}
      rowKey={(_, position) => position}
      columns={[
        {
          label: t("pacts.indicators.label"),
          heading: true,
          cell: (indicator) => (
            <>
              {indicator.label}
              <Cites notes={notes} of={indicator.citations} />
            </>
          ),
        },
        { label: t("pacts.indicators.kind"), cell: ({ kind }) => t(`pacts.indicatorKind.${kind}`) },
        {
          label: t("pacts.indicators.date"),
          cell: ({ date, deadline }) => {
            const said = date ?? deadline;
            return said === null ? t("ui.unsaid") : <DateText value={said} />;
          },
        },
        { label: t("pacts.indicators.value"), numeric: true, cell: ({ value, unit }) => formatNumber(value, unit) },
      ]}
    />
  );
};
