import type { ReactElement } from "react";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { Lead, Page, Section, usePage, useT } from "../../../ui/index.ts";
import type { Diagnosis, DiagnosisSeries, Figure, FigureSource } from "../diagnosis/diagnosis.ts";
import { sourceLine } from "../diagnosis/source-line.ts";
import { isKnown } from "../papers/portrait-sections.ts";
import { isCompared } from "../papers/telling-figures.ts";
import { seriesLabel } from "../series/series-chart.tsx";
import { tellsActivities } from "./activities-page.tsx";
import { activitiesAddress, figuresAddress, seriesAddress, territoryAddress } from "./address.ts";
import { FigureList, FigureTable, type Names } from "./figure-table.tsx";
import { SimilarTerritories } from "./similar-territories.tsx";

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

/** The measures through time, a page with its chart and its table each. */
const Series = ({ series, code }: { series: readonly DiagnosisSeries[]; code: TerritoryCode }) => {
  const t = useT();
  return (
    <ul>
      {series.map(({ id }) => (
        <li key={id}>
          <a href={seriesAddress(code, id)}>{seriesLabel(id, t) ?? id}</a>
        </li>
      ))}
    </ul>
  );
};

const Sources = ({ sources }: { sources: readonly FigureSource[] }) => {
  const t = useT();
  return (
    <Section title={t("diagnosis.sources.title")} id="sources">
      <ul>
        {sources.map((source) => (
          <li key={source.id}>{sourceLine(source, t)}</li>
        ))}
      </ul>
    </Section>
  );
};

/** Every figure of a territory, its measures through time, its likes, its sources, and what is missing with the reason. */
export const FiguresPage = ({ code, name, diagnosis, slots }: FiguresPageProps) => {
  const t = useT();
  const { figures, names, series, similar, sources } = diagnosis;
  const [known, lacking] = [figures.filter(isKnown), figures.filter((figure) => !isKnown(figure))];
  const [compared, alone] = [known.filter(isCompared), known.filter((figure) => !isCompared(figure))];
  const breadcrumb = [
    { href: "/territories", label: t("territories.title") },
    { href: territoryAddress(code), label: name },
  ];
  return (
    <Page title={t("diagnosis.figures.title", { name })} styles={["portrait"]} breadcrumb={breadcrumb}>
      <Lead title={t("diagnosis.figures.title", { name })} />
      <p>
        <a href={`${figuresAddress(code)}.csv`}>{t("diagnosis.figures.csv")}</a>
      </p>
      {tellsActivities(diagnosis) && (
        <p>
          <a href={activitiesAddress(code)}>{t("portrait.living.all")}</a>
        </p>
      )}
      {slots}
      {compared.length > 0 && (
        <Section title={t("portrait.figures.compared")} id="compared">
          <FigureTable figures={compared} names={names} />
        </Section>
      )}
      {alone.length > 0 && (
        <Section title={t("portrait.figures.alone")} id="alone">
          <FigureList figures={alone} names={names} />
        </Section>
      )}
      {lacking.length > 0 && <Lacking figures={lacking} names={names} />}
      {series.length > 0 && (
        <Section title={t("diagnosis.series.title")} id="series">
          <Series series={series} code={code} />
        </Section>
      )}
      {similar.length > 0 && <SimilarTerritories code={code} similar={similar} />}
      <Sources sources={sources} />
    </Page>
  );
};
