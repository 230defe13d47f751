import { type Column, formatEuros, Section, Table, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import type { MoneyView } from "../money-view.ts";
import { conflictsIn, type TotalStanding } from "../told-total.ts";
import { conflictWords, sourceWords, totalVerdictWords } from "../total-words.ts";
import { AddTotal, EditTotal } from "./total-forms.tsx";

type Props = { readonly view: MoneyView; readonly mayWrite: boolean; readonly said: Said };

/** The totals that sources announce, all kept side by side, each held against what the sheets add up to. */
export const TotalsSection = ({ view, mayWrite, said }: Props) => {
  const t = useT();
  const { totals, textTotals, slug } = view;
  const told = [...textTotals, ...totals];
  if (told.length === 0 && !mayWrite) return null;
  const columns: Column<TotalStanding>[] = [
    { label: t("money.field.source"), heading: true, cell: ({ total }) => sourceWords(t, total) },
    { label: t("money.field.moneyStatus"), cell: ({ total }) => t(`sheets.plan.${total.moneyStatus}`) },
    { label: t("money.totals.told"), numeric: true, cell: ({ total }) => formatEuros(total.valueEur) },
    { label: t("money.totals.own"), numeric: true, cell: ({ verdict }) => formatEuros(verdict.own) },
    { label: t("money.totals.verdict"), cell: (standing) => totalVerdictWords(t, standing) },
  ];
  return (
    <Section id="totals" title={t("money.totals.title")} note={t("money.totals.note")}>
      {conflictsIn(told.map(({ total }) => total)).map((conflict) => (
        <p key={conflict.status}>
          <strong>{conflictWords(t, conflict)}</strong>
        </p>
      ))}
      <Table
        caption={t("money.totals.title")}
        captionUnseen
        rows={told}
        rowKey={({ total }) => total.id}
        empty={t("money.totals.none")}
        columns={columns}
      />
      {mayWrite &&
        totals.map(({ total }) => (
          <EditTotal
            key={total.id}
            total={total}
            source={`${sourceWords(t, total)}, ${formatEuros(total.valueEur)}`}
            slug={slug}
            said={said}
          />
        ))}
      {mayWrite && <AddTotal slug={slug} said={said} />}
    </Section>
  );
};
