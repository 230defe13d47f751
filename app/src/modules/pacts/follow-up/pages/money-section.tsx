import type { ReactNode } from "react";
import { formatEuros, Section, Table, Unsaid, useT } from "../../../../ui/index.ts";
import { moneyStatuses } from "../../financing/financing-plan.ts";
import type { PactAmount } from "../../pact.schema.ts";
import { amountWords } from "../../pages/words.ts";
import { LeverageTable } from "../../sheets/pages/leverage-table.tsx";
import type { FollowUpView } from "../follow-up-view.ts";
import { leftOutWords } from "../follow-up-words.ts";

type Line = { readonly key: string; readonly status: string; readonly meaning: ReactNode; readonly amount: ReactNode };

type MoneySectionProps = Pick<FollowUpView, "slug" | "followUp" | "announced" | "sources"> & {
  /** The sums alone, without leverage. */
  readonly isBrief?: boolean;
};

/** From the money announced to the money paid, line by line, never added up; then leverage, each by its definition. */
export const MoneySection = ({ slug, followUp, announced, sources, isBrief = false }: MoneySectionProps) => {
  const t = useT();
  const { money, planned, lines } = followUp;
  const withSource = (meaning: string, amounts: readonly PactAmount[]): string => {
    const keys = new Set(amounts.flatMap(({ citations }) => citations.map(({ source }) => source)));
    const titles = [...keys].flatMap((key) => sources.get(key) ?? []);
    return titles.length === 0 ? meaning : t("followUp.money.source", { meaning, count: titles.length, titles: titles.join(", ") });
  };
  // A text may tell a total that its own amounts do not reach: both are recalled, each with where it is said.
  const said = announced.flatMap(({ kind, total, approximate, lines: amounts, announced: totals }): Line[] => {
    const words = { kind: t(`pacts.amountKind.${kind}`), count: amounts.length };
    const status = t("followUp.money.announced");
    return [
      {
        key: kind,
        status,
        meaning: withSource(t("followUp.money.announced.meaning", words), amounts),
        amount: amountWords(t, total.value, approximate),
      },
      ...totals.map((one, position) => ({
        key: `${kind}-${position}`,
        status,
        meaning: withSource(t("followUp.money.announced.total", words), [one]),
        amount: amountWords(t, one.valueEur, one.approximate),
      })),
    ];
  });
  const unsaid = { key: "announced", status: t("followUp.money.announced"), meaning: null };
  const rows: Line[] = [
    ...(said.length > 0 ? said : [{ ...unsaid, amount: <Unsaid>{t("followUp.money.announced.none")}</Unsaid> }]),
    ...moneyStatuses.map((status) => ({
      key: `plan-${status}`,
      status: t(`followUp.money.${status}`),
      meaning: t(`followUp.money.${status}.meaning`, { count: planned }),
      amount: planned === 0 ? <Unsaid>{t("followUp.money.planned.none")}</Unsaid> : formatEuros(money[status]),
    })),
  ];
  return (
    <Section id="money" title={t("followUp.money.title")} note={t("followUp.money.note")}>
      <Table
        caption={t("followUp.money.caption")}
        captionUnseen
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { label: t("followUp.money.status"), heading: true, cell: ({ status }) => status },
          { label: t("followUp.money.meaning"), cell: ({ meaning }) => meaning },
          { label: t("followUp.money.amount"), numeric: true, cell: ({ amount }) => amount },
        ]}
      />
      {leftOutWords(t, followUp).map((sentence) => (
        <p key={sentence} className="soft">
          {sentence}
        </p>
      ))}
      {!isBrief && lines.length > 0 && <LeverageTable lines={lines} />}
      <p className={isBrief ? "screen-only" : undefined}>
        <a href={`/pacts/${slug}/money`}>{t("money.link")}</a>
      </p>
    </Section>
  );
};
