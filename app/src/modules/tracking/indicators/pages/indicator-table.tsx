import { type Column, Table, useT } from "../../../../ui/index.ts";
import type { Standing } from "../standing.ts";
import { ChanceCell, ReadValue, TargetCell, VerdictCell } from "./verdict-cell.tsx";

type IndicatorTableProps = {
  readonly slug: string;
  readonly caption: string;
  readonly standings: readonly Standing[];
  readonly today: string;
};

/** Indicators, one a row: what is aimed at, where it stands, and how fresh that is. */
export const IndicatorTable = ({ slug, caption, standings, today }: IndicatorTableProps) => {
  const t = useT();
  const columns: Column<Standing>[] = [
    {
      label: t("tracked.column.label"),
      heading: true,
      cell: ({ known: { indicator } }) => (
        <>
          <a href={`/pacts/${slug}/indicators/${indicator.id}`}>{indicator.label}</a>
          {!indicator.isPublic && (
            <>
              <br />
              <small className="soft">{t("tracked.private")}</small>
            </>
          )}
        </>
      ),
    },
    {
      label: t("tracked.column.verdict"),
      selfEvident: true,
      cell: (standing) => (
        <>
          <VerdictCell standing={standing} />
          <br />
          <ChanceCell standing={standing} today={today} />
        </>
      ),
    },
    { label: t("tracked.column.value"), cell: (standing) => <ReadValue standing={standing} /> },
    { label: t("tracked.column.target"), cell: (standing) => <TargetCell standing={standing} /> },
  ];
  return <Table caption={caption} captionUnseen columns={columns} rows={standings} rowKey={({ known }) => known.indicator.id} />;
};
