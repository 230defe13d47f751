import { Details, Section, Table, useT } from "../../../../ui/index.ts";
import type { MoneyView } from "../money-view.ts";
import type { DoubleLine } from "../pact-money.ts";
import { moneyColumns } from "./money-columns.tsx";

/** Lines shown at once; more are opened on demand, so that the page stays light to read. */
const SHOWN = 12;

/** Each euro that finances the pact and that another contract adds up: which, of whom, for what. */
export const DoublesSection = ({ view: { slug, money } }: { view: Pick<MoneyView, "slug" | "money"> }) => {
  const t = useT();
  if (money.doubles.length === 0) return null;
  const count = t("money.doubles.count", { count: money.doubles.length });
  const table = (
    <Table
      caption={t("money.doubles.caption")}
      captionUnseen
      rows={money.doubles}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t("money.jobs.action"),
          heading: true,
          cell: ({ action }) => <a href={`/pacts/${slug}/actions/${action.id}#plan`}>{action.label}</a>,
        },
        { label: t("money.financers.financer"), cell: ({ financer }) => financer },
        { label: t("money.doubles.contract"), cell: ({ contract }) => contract },
        ...moneyColumns<DoubleLine>(t),
      ]}
    />
  );
  return (
    <Section id="doubles" title={t("money.doubles.title")} note={t("money.doubles.note")}>
      {money.doubles.length > SHOWN ? <Details summary={count}>{table}</Details> : table}
    </Section>
  );
};
