import type { ReactNode } from "react";
import { type Column, Details, formatNumber, Section, Table, useT } from "../../../../ui/index.ts";
import { grossCostPerJob, grossJobsOf, type PaidAction, reckoned } from "../../financing/cost-per-job.ts";
import { moneyStatuses } from "../../financing/financing-plan.ts";
import { paidAction } from "../../sheets/action-sheet.ts";
import { costWords, netJobsWords } from "../../sheets/cost-words.ts";
import { CostTable } from "../../sheets/pages/cost-table.tsx";
import type { MoneyView } from "../money-view.ts";

type Row = { readonly key: string; readonly name: ReactNode; readonly actions: readonly PaidAction[] };

/** Gross jobs of some actions and what each costs, at each status; the net ones are never in this table. */
const Gross = ({ caption, first, rows }: { caption: string; first: string; rows: readonly Row[] }) => {
  const t = useT();
  const columns: Column<Row>[] = [
    { label: first, heading: true, cell: ({ name }) => name },
    { label: t("money.jobs.gross"), numeric: true, cell: ({ actions }) => formatNumber(grossJobsOf(reckoned(actions))) },
    ...moneyStatuses.map((status) => ({
      label: t(`sheets.plan.${status}`),
      cell: ({ actions }: Row) => costWords(t, grossCostPerJob(actions, status)),
    })),
  ];
  return <Table caption={caption} rows={rows} rowKey={({ key }) => key} columns={columns} />;
};

/** The jobs that the actions declare and what each costs in public money: of the pact, axis by axis, then action by action. */
export const JobsCostSection = ({ view: { slug, money, net } }: { view: Pick<MoneyView, "slug" | "money" | "net"> }) => {
  const t = useT();
  const declaring = money.sheets.filter(({ fields }) => fields.grossJobs !== null);
  const axes = money.axes
    .map(({ axis, sheets }): Row => ({ key: axis ?? "", name: axis ?? t("money.jobs.noAxis"), actions: sheets.map(paidAction) }))
    .filter(({ actions }) => actions.some(({ grossJobs }) => grossJobs !== null));
  const actions = declaring.map((sheet): Row => {
    const { id, label } = sheet.action;
    return { key: id, name: <a href={`/pacts/${slug}/actions/${id}#jobs`}>{label}</a>, actions: [paidAction(sheet)] };
  });
  return (
    <Section id="jobs" title={t("money.jobs.title")}>
      {declaring.length === 0 ? (
        <p>{t("money.jobs.none")}</p>
      ) : (
        <p>{t("money.jobs.declaring", { count: money.declaring, unpaid: money.unpaid })}</p>
      )}
      {net && <p>{netJobsWords(t, net)}</p>}
      {(declaring.length > 0 || net !== null) && <CostTable actions={money.sheets.map(paidAction)} net={net} />}
      {axes.length > 0 && <Gross caption={t("money.jobs.byAxis")} first={t("money.jobs.axis")} rows={axes} />}
      {actions.length > 0 && (
        <Details summary={t("money.jobs.byAction")}>
          <Gross caption={t("money.jobs.byAction")} first={t("money.jobs.action")} rows={actions} />
        </Details>
      )}
    </Section>
  );
};
