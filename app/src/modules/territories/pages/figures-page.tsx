import type { ReactElement } from "react";
import { isMessageKey } from "../../../messages/index.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { type Column, Details, Lead, Page, Section, Table, usePage, useT } from "../../../ui/index.ts";
import type { Diagnosis, DiagnosisSeries, Figure, FigureSource } from "../diagnosis/diagnosis.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { timeWords } from "../diagnosis/time-words.ts";
import { isKnown } from "../papers/portrait-sections.ts";
import { figuresAddress, territoryAddress } from "./address.ts";
import { EstablishmentSpecialisations } from "./establishment-specialisations.tsx";
import { FigureTable, type Names } from "./figure-table.tsx";
import { SimilarTerritories } from "./similar-territories.tsx";
import { Specialisations } from "./specialisations.tsx";

type FiguresPageProps = {
  readonly code: TerritoryCode;
  readonly name: string;
  readonly diagnosis: Diagnosis;
  /** What higher modules do with a figure. */
  readonly slots: readonly ReactElement[];
};

/** What could not be told; who may do something about it is told how. */
const Lacking = ({ figures, names }: { figures: readonly Figure[]; names: Names }) => {
  const { t, viewer } = usePage();
  return (
    <Section title={t("diagnosis.lacking.title", { count: figures.length })} id="lacking">
      <ul>
        {figures.map((figure) =>
          "missing" in figure ? (
            <li key={figure.id}>
              {t(figure.of ? "diagnosis.lacking.lineOf" : "diagnosis.lacking.line", {
                label: figure.label,
                reason: t(`diagnosis.missing.${figure.missing.reason}`),
                of: figure.of?.map((code) => names[code] ?? code).join(", ") ?? "",
              })}
              {viewer !== null && figure.missing.command !== undefined && (
                <>
                  {" "}
                  <code>{figure.missing.command}</code>
                </>
              )}
            </li>
          ) : null,
        )}
      </ul>
    </Section>
  );
};

/** The measures of the charts, as a table each. */
const Series = ({ series }: { series: readonly DiagnosisSeries[] }) => {
  const t = useT();
  return series.flatMap(({ id, unit, points }) => {
    const key = `diagnosis.series.${id}`;
    if (!isMessageKey(key)) return [];
    const columns: Column<(typeof points)[number]>[] = [
      { label: t("diagnosis.column.period"), heading: true, cell: ({ time }) => timeWords(time, t) },
      {
        label: t("diagnosis.column.here"),
        numeric: true,
        cell: ({ value }) => (typeof value === "number" ? figureWords(value, unit, t) : t(`diagnosis.missing.${value.missing.reason}`)),
      },
    ];
    return [
      <Details key={id} summary={t(key)} id={`series-${id}`}>
        <Table caption={t(key)} captionUnseen columns={columns} rows={points} rowKey={({ time }) => time} />
      </Details>,
    ];
  });
};

const Sources = ({ sources }: { sources: readonly FigureSource[] }) => {
  const t = useT();
  return (
    <Section title={t("diagnosis.sources.title")} id="sources">
      <ul>
        {sources.map(({ id, dataset, publisher, vintage, licence }) => (
          <li key={id}>{t("diagnosis.sources.line", { dataset, publisher, vintage: vintage ?? "none", licence })}</li>
        ))}
      </ul>
    </Section>
  );
};

/** Every figure of a territory, its measures through time, its likes, its sources, and what is missing with the reason. */
export const FiguresPage = ({ code, name, diagnosis, slots }: FiguresPageProps) => {
  const t = useT();
  const { figures, names, series, similar, sources, specialisations } = diagnosis;
  const [known, lacking] = [figures.filter(isKnown), figures.filter((figure) => !isKnown(figure))];
  const breadcrumb = [
    { href: "/territories", label: t("territories.title") },
    { href: territoryAddress(code), label: name },
  ];
  return (
    <Page title={t("diagnosis.figures.title", { name })} breadcrumb={breadcrumb}>
      <Lead title={t("diagnosis.figures.title", { name })} />
      <p>
        <a href={`${figuresAddress(code)}.csv`}>{t("diagnosis.figures.csv")}</a>
      </p>
      {slots}
      <FigureTable figures={known} names={names} />
      <Specialisations specialisations={specialisations} names={names} />
      <EstablishmentSpecialisations name={name} rows={diagnosis.establishmentSpecialisations ?? []} />
      {lacking.length > 0 && <Lacking figures={lacking} names={names} />}
      {series.length > 0 && (
        <Section title={t("diagnosis.series.title")} id="series">
          <Series series={series} />
        </Section>
      )}
      {similar.length > 0 && <SimilarTerritories code={code} similar={similar} />}
      <Sources sources={sources} />
    </Page>
  );
};
