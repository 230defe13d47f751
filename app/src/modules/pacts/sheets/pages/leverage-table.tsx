import { Table, useT } from "../../../../ui/index.ts";
import { type FinancingLine, moneyStatuses } from "../../financing/financing-plan.ts";
import { leverage, leverageDefinitions } from "../../financing/leverage.ts";
import { leverageWords } from "../plan-words.ts";

/** Both ratios called leverage, each by its name, at each status of the money. `titled`: false under a title that says so already. */
export const LeverageTable = ({ lines, titled = true }: { lines: readonly FinancingLine[]; titled?: boolean }) => {
  const t = useT();
  return (
    <>
      {titled && <h3>{t("sheets.leverage.title")}</h3>}
      <Table
        caption={t("sheets.leverage.caption")}
        captionUnseen
        rows={leverageDefinitions}
        rowKey={(definition) => definition}
        columns={[
          { label: t("sheets.leverage.definition"), heading: true, cell: (definition) => t(`sheets.leverage.${definition}`) },
          ...moneyStatuses.map((status) => ({
            label: t(`sheets.plan.${status}`),
            cell: (definition: (typeof leverageDefinitions)[number]) => leverageWords(t, leverage(lines, definition, status)),
          })),
        ]}
      />
      {lines.some(({ countedIn }) => countedIn !== null) && <p className="soft">{t("sheets.leverage.note")}</p>}
    </>
  );
};
