import { ErrorSummary, Figures, formatEuros, Lead, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import { moneyStatuses } from "../../financing/financing-plan.ts";
import { leftOutWords } from "../../follow-up/follow-up-words.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import { roundEuros } from "../../sheets/plan-words.ts";
import type { MoneyView } from "../money-view.ts";
import { DoublesSection } from "./doubles-section.tsx";
import { FaultsSection } from "./faults-section.tsx";
import { FinancersSection } from "./financers-section.tsx";
import { JobsCostSection } from "./jobs-cost-section.tsx";
import { OwnFundsNotice } from "./own-funds-notice.tsx";
import { ParitySection } from "./parity-section.tsx";
import { TotalsSection } from "./totals-section.tsx";

export type MoneyPageProps = { readonly view: MoneyView; readonly mayWrite: boolean; readonly said: Said };

const Opening = ({ view: { title, followUp, money } }: Pick<MoneyPageProps, "view">) => {
  const t = useT();
  const sums = followUp.money;
  const isTold = money.financers.length + money.doubles.length > 0;
  const notes = [...(isTold ? [t("money.once")] : []), ...leftOutWords(t, followUp)];
  const lead = !isTold
    ? t("money.lead.none")
    : t("money.lead", {
        planned: formatEuros(sums.planned),
        committed: formatEuros(sums.committed),
        paid: formatEuros(sums.paid),
        count: money.funded,
        total: money.sheets.length,
      });
  return (
    <>
      <Lead title={t("money.title")} kicker={title} work>
        {lead}
      </Lead>
      {isTold && (
        <Figures figures={moneyStatuses.map((status) => ({ label: t(`money.figure.${status}`), value: roundEuros(sums[status]) }))} />
      )}
      {notes.length > 0 && <p className="soft">{notes.join(" ")}</p>}
    </>
  );
};

/** Where the money of a pact comes from and how far it has gone; leverage, parity, what a job costs, what does not add up. */
export const MoneyPage = ({ view, mayWrite, said }: MoneyPageProps) => {
  const t = useT();
  const { slug, title, money } = view;
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("money.title")} : ${title}`}>
      <ErrorSummary errors={said.errors} />
      <Opening view={view} />
      {mayWrite && <OwnFundsNotice view={view} />}
      <FinancersSection money={money} />
      <TotalsSection view={view} mayWrite={mayWrite} said={said} />
      <ParitySection view={view} mayWrite={mayWrite} said={said} />
      <JobsCostSection view={view} />
      <FaultsSection view={view} />
      <DoublesSection view={view} />
    </PactSubPage>
  );
};
