import { Table, useT } from "../../../../ui/index.ts";
import { grossCostPerJob, type NetJobs, netCostPerJob, type PaidAction } from "../../financing/cost-per-job.ts";
import { type MoneyStatus, moneyStatuses } from "../../financing/financing-plan.ts";
import { costWords } from "../cost-words.ts";

const KINDS = ["gross", "net"] as const;

/** The public cost of a job over some actions: gross and net apart, at each status of the money. */
export const CostTable = ({ actions, net }: { actions: readonly PaidAction[]; net: NetJobs | null }) => {
  const t = useT();
  const told = (kind: (typeof KINDS)[number], status: MoneyStatus) =>
    kind === "gross" ? grossCostPerJob(actions, status) : netCostPerJob(actions, net, status);
  return (
    <>
      <h3>{t("sheets.cost.title")}</h3>
      <Table
        caption={t("sheets.cost.caption")}
        captionUnseen
        rows={KINDS}
        rowKey={(kind) => kind}
        columns={[
          { label: t("sheets.cost.kind"), heading: true, cell: (kind) => t(`sheets.cost.${kind}`) },
          ...moneyStatuses.map((status) => ({
            label: t(`sheets.plan.${status}`),
            cell: (kind: (typeof KINDS)[number]) => costWords(t, told(kind, status)),
          })),
        ]}
      />
      <p className="soft">{t("sheets.cost.note")}</p>
    </>
  );
};
