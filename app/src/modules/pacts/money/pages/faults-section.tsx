import { Details, Section, Table, useT } from "../../../../ui/index.ts";
import { SuspectedSums } from "../../pages/suspected-sums.tsx";
import { planFaultWords } from "../../sheets/plan-words.ts";
import type { MoneyView } from "../money-view.ts";

/** Faults shown at once; more are opened on demand, so that the page stays light to read. */
const SHOWN = 12;

/** Every plan of the pact that does not add up, with the way to its sheet. */
export const FaultsSection = ({ view: { slug, money } }: { view: Pick<MoneyView, "slug" | "money"> }) => {
  const t = useT();
  const { faults, financers, doubles } = money;
  if (financers.length + doubles.length + faults.length === 0) return null;
  const table = (
    <Table
      caption={t("money.faults.caption")}
      captionUnseen
      rows={faults}
      rowKey={({ action }) => action.id}
      columns={[
        {
          label: t("money.faults.action"),
          heading: true,
          cell: ({ action }) => <a href={`/pacts/${slug}/actions/${action.id}#plan`}>{action.label}</a>,
        },
        {
          label: t("money.faults.fault"),
          cell: (one) =>
            one.faults
              .map((fault) => planFaultWords(t, fault))
              .map((sentence) => (
                <p key={sentence} className="line">
                  {sentence}
                </p>
              )),
        },
      ]}
    />
  );
  const count = t("money.faults.count", { count: faults.length });
  return (
    <Section id="faults" title={t("money.faults.title")} note={faults.length === 0 ? undefined : count}>
      {faults.length === 0 && <p className="soft">{t("money.faults.none")}</p>}
      {faults.length > SHOWN && <Details summary={count}>{table}</Details>}
      {faults.length > 0 && faults.length <= SHOWN && table}
      <SuspectedSums sums={money.suspected} nameOf={(id) => money.sheets.find(({ action }) => action.id === id)?.action.label ?? id} />
    </Section>
  );
};
