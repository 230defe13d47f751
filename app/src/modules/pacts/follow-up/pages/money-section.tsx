import type { ReactNode } from "react";
import { formatEuros, Section, Table, Unsaid, useT } from "../../../../ui/index.ts";
import { moneyStatuses } from "../../financing/financing-plan.ts";
import { amountWords } from "../../pages/words.ts";
import { LeverageTable } from "../../sheets/pages/leverage-table.tsx";
import type { FollowUpView } from "../follow-up-view.ts";
import { leftOutWords } from "../follow-up-words.ts";

type Line = { readonly key: string; readonly status: string; readonly meaning: ReactNode; readonly amount: ReactNode };

/** From the money announced to the money paid, line by line, never added up; then leverage, each by its definition. */
export const MoneySection = ({ slug, followUp, announced }: Pick<FollowUpView, "slug" | "followUp" | "announced">) => {
  const t = useT();
  const { money, planned, lines } = followUp;
  const said = announced.map(
    ({ kind, total, approximate }): Line => ({
      key: kind,
      status: t("followUp.money.announced"),
      meaning: t("followUp.money.announced.meaning", { kind: t(`pacts.amountKind.${kind}`) }),
      amount: amountWords(t, total.value, approximate),
    }),
  );
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
      {lines.length > 0 && <LeverageTable lines={lines} />}
      <p>
        <a href={`/pacts/${slug}/money`}>{t("money.link")}</a>
      </p>
    </Section>
  );
};
