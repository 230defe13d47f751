import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { type Column, Details, LineChart, Section, SplitSection, Table, usePage, useT } from "../../../ui/index.ts";
import type { Comparison, Diagnosis, DiagnosisSeries, Figure, SimilarTerritory } from "../diagnosis/diagnosis.ts";
import type { Benchmark } from "../diagnosis/figure.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { TerritoryLink } from "./territory-link.tsx";

/** A diagnosis, with the names of the territories its figures are of. */
export type PortraitProps = { readonly diagnosis: Diagnosis; readonly names: Readonly<Record<string, string>> };

type Known = Figure & { readonly value: number };

const isKnown = (figure: Figure): figure is Known => "value" in figure;

/** The same figure elsewhere, with what may be said of the difference. */
const Against = ({ figure, benchmark }: { figure: Known; benchmark: Benchmark }) => {
  const t = useT();
  const comparison = figure.comparisons[benchmark];
  if (!("established" in comparison)) return null;
  const { value, established }: Comparison = comparison;
  return (
    <>
      {figureWords(value, figure.unit, t)}
      {typeof established === "string" && (
        <>
          <br />
          <small className="soft">{t(`diagnosis.established.${established}`)}</small>
        </>
      )}
    </>
  );
};

const FigureTable = ({ figures, names }: { figures: readonly Known[]; names: PortraitProps["names"] }) => {
  const t = useT();
  const about = ({ of, period, source }: Known): string =>
    [...(of?.map((code) => names[code] ?? code) ?? []), period, source.publisher].filter(Boolean).join(", ");
  const columns: Column<Known>[] = [
    {
      label: t("diagnosis.column.figure"),
      heading: true,
      cell: (figure) => (
        <>
          {figure.label}
          <br />
          <small className="soft">{about(figure)}</small>
        </>
      ),
    },
    { label: t("diagnosis.column.here"), numeric: true, cell: (figure) => figureWords(figure.value, figure.unit, t) },
    { label: t("diagnosis.column.region"), numeric: true, cell: (figure) => <Against figure={figure} benchmark="region" /> },
    { label: t("diagnosis.column.nation"), numeric: true, cell: (figure) => <Against figure={figure} benchmark="nation" /> },
    { label: t("diagnosis.column.similar"), numeric: true, cell: (figure) => <Against figure={figure} benchmark="similar" /> },
  ];
  return <Table caption={t("diagnosis.portrait.caption")} captionUnseen columns={columns} rows={figures} rowKey={({ id }) => id} />;
};

/** What could not be told; who may do something about it is told how. */
const Lacking = ({ figures }: { figures: readonly Figure[] }) => {
  const { t, viewer } = usePage();
  return (
    <Details summary={t("diagnosis.lacking.title", { count: figures.length })} id="lacking">
      <ul>
        {figures.map((figure) =>
          "missing" in figure ? (
            <li key={figure.id}>
              {t("diagnosis.lacking.line", { label: figure.label, reason: t(`diagnosis.missing.${figure.missing.reason}`) })}
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
    </Details>
  );
};

const featureWords = (feature: string, t: Translate): readonly string[] => {
  const key = `diagnosis.feature.${feature}`;
  return isMessageKey(key) ? [t(key)] : [];
};

const Similar = ({ similar }: { similar: readonly SimilarTerritory[] }) => {
  const t = useT();
  return (
    <SplitSection title={t("diagnosis.similar.title")} id="similar" level={3} note={t("diagnosis.similar.note")}>
      <ul>
        {similar.map(({ code, name, why }) => (
          <li key={code}>
            {isTerritoryCode(code) ? <TerritoryLink code={code} name={name} /> : name}{" "}
            <small className="soft">{why.flatMap(({ feature }) => featureWords(feature, t)).join(", ")}</small>
          </li>
        ))}
      </ul>
    </SplitSection>
  );
};

/** « fin 2019 », « 1er trimestre 2019 », « 2019 ». */
const timeWords = (time: string, t: Translate): string => {
  const [year = "", part] = time.split("-");
  if (part === undefined) return year;
  return part.startsWith("Q")
    ? t("diagnosis.quarter", { quarter: Number(part.slice(1)), year })
    : t("diagnosis.month", { month: new Date(`${time}-15`) });
};

const Charts = ({ series }: { series: readonly DiagnosisSeries[] }) => {
  const t = useT();
  return (
    <div className="charts">
      {series.flatMap(({ id, unit, points }) => {
        const key = `diagnosis.series.${id}`;
        const drawn = points.map(({ time, value }) => ({ time, value: typeof value === "number" ? value : null }));
        const known = drawn.filter(({ value }) => value !== null).length;
        return isMessageKey(key) && known > 1
          ? [
              <LineChart
                key={id}
                title={t(key)}
                points={drawn}
                words={(value) => figureWords(value, unit, t)}
                timeWords={(time) => timeWords(time, t)}
              />,
            ]
          : [];
      })}
    </div>
  );
};

/** What official figures say of a territory, what they do not, and who resembles it. */
export const Portrait = ({ diagnosis, names }: PortraitProps) => {
  const t = useT();
  const { figures, sentences, series, similar } = diagnosis;
  const [known, lacking] = [figures.filter(isKnown), figures.filter((figure) => !isKnown(figure))];
  return (
    <Section title={t("diagnosis.portrait.title")} id="portrait">
      <div className="stack">
        {sentences.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {series.length > 0 && <Charts series={series} />}
      <FigureTable figures={known} names={names} />
      {lacking.length > 0 && <Lacking figures={lacking} />}
      {similar.length > 0 && <Similar similar={similar} />}
    </Section>
  );
};
