import { type Column, Table, useT } from "../../../../ui/index.ts";
import type { Standing } from "../standing.ts";
import { ChanceCell, ReadingCell, TargetCell, ValueCell, VerdictCell } from "./verdict-cell.tsx";

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
    { label: t("tracked.column.value"), numeric: true, cell: (standing) => <ValueCell standing={standing} /> },
    { label: t("tracked.column.target"), cell: (standing) => <TargetCell standing={standing} /> },
    { label: t("tracked.column.verdict"), cell: (standing) => <VerdictCell standing={standing} /> },
    { label: t("tracked.column.reading"), cell: (standing) => <ReadingCell standing={standing} /> },
    { label: t("tracked.column.chance"), cell: (standing) => <ChanceCell standing={standing} today={today} /> },
  ];
  return <Table caption={caption} captionUnseen columns={columns} rows={standings} rowKey={({ known }) => known.indicator.id} />;
};
