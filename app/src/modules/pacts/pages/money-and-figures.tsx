import { DateText, formatNumber, Table, useT } from "../../../ui/index.ts";
import type { Notes } from "../notes.ts";
import type { Indicator, PactAmount } from "../pact.schema.ts";
import { Cites } from "./cites.tsx";
import { amountWords } from "./words.ts";

/** Gross declared money, each amount with its kind: kinds are never mixed. */
export const Amounts = ({ amounts, notes }: { amounts: readonly PactAmount[]; notes: Notes }) => {
  const t = useT();
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
