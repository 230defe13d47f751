import { formatDate, SplitSection, Table, Unsaid, useT } from "../../../../ui/index.ts";
import type { Standing } from "../standing.ts";
import { TargetCell, ValueCell } from "./verdict-cell.tsx";

/** Indicators shown on the pact's own page; theirs holds the others. */
const SHOWN = 8;

/** What is measured of a pact, without what changes from day to day: this page is kept until something is written. */
export const PactSection = ({ slug, standings }: { slug: string; standings: readonly Standing[] }) => {
  const t = useT();
  if (standings.length === 0) return null;
  return (
    <SplitSection id="tracked" title={t("tracked.title")}>
      <Table
        caption={t("tracked.title")}
        captionUnseen
        rows={standings.slice(0, SHOWN)}
        rowKey={({ known }) => known.indicator.id}
        columns={[
          {
            label: t("tracked.column.label"),
            heading: true,
            cell: ({ known: { indicator } }) => <a href={`/pacts/${slug}/indicators/${indicator.id}`}>{indicator.label}</a>,
          },
          { label: t("tracked.column.value"), numeric: true, cell: (standing) => <ValueCell standing={standing} /> },
          {
            label: t("tracked.column.reading"),
            cell: ({ sorted }) => {
              const last = sorted.retained.at(-1);
              return last ? formatDate(last.day) : <Unsaid>{t("tracked.never")}</Unsaid>;
            },
          },
          { label: t("tracked.column.target"), cell: (standing) => <TargetCell standing={standing} /> },
        ]}
      />
      <p>
        <a href={`/pacts/${slug}/indicators`}>{t("tracked.section.more")}</a>
      </p>
    </SplitSection>
  );
};
