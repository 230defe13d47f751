import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { type Column, Lead, Page, Section, Table, useT } from "../../../ui/index.ts";
import type { DiagnosisSeries } from "../diagnosis/diagnosis.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { timeWords } from "../diagnosis/time-words.ts";
import { figuresAddress, seriesAddress, territoryAddress } from "../pages/address.ts";
import { SeriesChart, seriesLabel } from "./series-chart.tsx";
import { summaryOf } from "./summary.ts";

type SeriesPageProps = { readonly code: TerritoryCode; readonly name: string; readonly series: DiagnosisSeries };

/** One measure of a territory through time: in a sentence, drawn, and in a table. */
export const SeriesPage = ({ code, name, series }: SeriesPageProps) => {
  const t = useT();
  const { id, unit, points } = series;
  const label = seriesLabel(id, t) ?? id;
  const summary = summaryOf(series, t);
  const columns: Column<(typeof points)[number]>[] = [
    { label: t("diagnosis.column.period"), heading: true, cell: ({ time }) => timeWords(time, t) },
    {
      label,
      numeric: true,
      selfEvident: true,
      cell: ({ value }) => (typeof value === "number" ? figureWords(value, unit, t) : t(`diagnosis.missing.${value.missing.reason}`)),
    },
  ];
  const breadcrumb = [
    { href: "/territories", label: t("territories.title") },
    { href: territoryAddress(code), label: name },
    { href: figuresAddress(code), label: t("diagnosis.figures.title", { name }) },
  ];
  return (
    <Page title={t("series.title", { name, label })} styles={["charts", "portrait"]} breadcrumb={breadcrumb}>
      <Lead title={t("series.title", { name, label })}>{summary ?? ""}</Lead>
      <SeriesChart series={series} code={null} />
      <p>
        <a href={`${seriesAddress(code, id)}.csv`}>{t("series.csv")}</a>
      </p>
      <Section title={t("series.table")} id="table">
        <Table caption={label} captionUnseen columns={columns} rows={points} rowKey={({ time }) => time} />
      </Section>
    </Page>
  );
};
