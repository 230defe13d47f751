import { isMissing, type MissingReason } from "@levier/kernel";
import { isMessageKey } from "../../../messages/index.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { type Column, FilterForm, Lead, Notice, Page, Pagination, Select, Table, usePage, useT } from "../../../ui/index.ts";
import { MapFigure } from "../../../ui/map.tsx";
import type { MappedFigure } from "../diagnosis/mapped-figures.ts";
import type { MemberFigure } from "../diagnosis/member-figures.ts";
import { periodWords } from "../diagnosis/time-words.ts";
import { mapAddress, territoryAddress } from "../pages/address.ts";
import { OutlinesCredit } from "../pages/outlines-credit.tsx";
import type { FiguredMap } from "./figured-map.ts";
import { MapLegend } from "./map-legend.tsx";
import { mappedLabel, mappedWords } from "./mapped-words.ts";

type MapPageProps = {
  readonly code: TerritoryCode;
  readonly name: string;
  readonly choices: readonly MappedFigure[];
  readonly shown: FiguredMap;
  /** The rows of this page of the table. */
  readonly rows: readonly MemberFigure[];
  readonly page: number;
  readonly pages: number;
  /** What was asked, when it names no figure. */
  readonly stranger: string | null;
};

const reasonsOf = (figures: readonly MemberFigure[]): readonly MissingReason[] => [
  ...new Set(figures.flatMap(({ computed }) => (isMissing(computed) ? computed.missing.reason : []))),
];

const useReasons = () => {
  const { t, locale } = usePage();
  return (figures: readonly MemberFigure[]): string =>
    new Intl.ListFormat(locale, { type: "disjunction" }).format(
      reasonsOf(figures).flatMap((reason) => {
        const key = `diagnosis.missing.${reason}`;
        return isMessageKey(key) ? t(key) : [];
      }),
    );
};

/** What the map shows, in one sentence: who has the least, the most, and the one in the middle. */
const useSentence = () => {
  const t = useT();
  const reasons = useReasons();
  return ({ figure, figures, members: { kind } }: FiguredMap): string => {
    const label = mappedLabel(figure, t);
    const known = figures.flatMap(({ member, computed }) => (isMissing(computed) ? [] : [{ name: member.name, value: computed.value }]));
    const [highest, lowest, middle] = [known.at(0), known.at(-1), known[Math.floor((known.length - 1) / 2)]];
    if (!highest || !lowest || !middle) return t("maps.nothing", { label, kind, reason: reasons(figures) });
    const [high, low, median] = [highest, lowest, middle].map(({ value }) => mappedWords(value, figure, t));
    const values = { label, high: high ?? "", highest: highest.name, low: low ?? "", lowest: lowest.name, median: median ?? "" };
    return t(known.length === 1 ? "maps.one" : "maps.sentence", values);
  };
};

const Drawn = ({ shown, title }: { shown: FiguredMap; title: string }) => {
  const t = useT();
  if (shown.map === null)
    return (
      <>
        <p>{title}</p>
        <p className="soft">{t("maps.outline")}</p>
      </>
    );
  const { detail, credit } = shown.map;
  const labels = detail.labels.map(({ code, name, at: [x, y] }) => ({ href: territoryAddress(code), text: name, x, y }));
  return (
    <MapFigure
      viewBox={detail.viewBox}
      layers={detail.layers}
      labels={labels}
      title={title}
      credit={<OutlinesCredit credit={credit} />}
      figured
    />
  );
};

const Figures = ({ shown, rows }: { shown: FiguredMap; rows: readonly MemberFigure[] }) => {
  const t = useT();
  const { figure, members } = shown;
  const label = mappedLabel(figure, t);
  const columns: Column<MemberFigure>[] = [
    {
      label: t("maps.column.name"),
      heading: true,
      cell: ({ member }) => <a href={territoryAddress(member.code)}>{member.fullName}</a>,
    },
    {
      label,
      numeric: true,
      selfEvident: true,
      cell: ({ computed }) =>
        isMissing(computed) ? t(`diagnosis.missing.${computed.missing.reason}`) : mappedWords(computed.value, figure, t),
    },
  ];
  const caption = t("maps.caption", { label, kind: members.kind });
  return <Table caption={caption} captionUnseen columns={columns} rows={rows} rowKey={({ member }) => member.code} />;
};

/** One figure of each member of a territory: a map by shades, its legend, and the same in a table. */
export const MapPage = ({ code, name, choices, shown, rows, page, pages, stranger }: MapPageProps) => {
  const t = useT();
  const { figure, figures, source } = shown;
  const reasons = useReasons();
  const sentence = useSentence()(shown);
  const periods = [...new Set(figures.flatMap(({ computed }) => (isMissing(computed) ? [] : computed.period)))].sort();
  const told = periods.length === 0 ? "none" : periods.map((period) => periodWords(period, t)).join(", ");
  const breadcrumb = [
    { href: "/territories", label: t("territories.title") },
    { href: territoryAddress(code), label: name },
  ];
  const { dataset, publisher, licence } = source;
  return (
    <Page title={t("maps.title", { name })} styles={["portrait"]} breadcrumb={breadcrumb}>
      <Lead title={t("maps.title", { name })} />
      {stranger !== null && <Notice kind="late">{t("maps.unknown", { value: stranger })}</Notice>}
      <FilterForm action={mapAddress(code)} label={t("maps.choose")} submit={t("maps.show")}>
        <Select
          bare
          label={t("maps.figure")}
          name="figure"
          value={figure.id}
          none={false}
          options={choices.map((choice) => ({ value: choice.id, label: mappedLabel(choice, t) }))}
        />
      </FilterForm>
      <div className="map-and-table">
        <div>
          <Drawn shown={shown} title={sentence} />
          <MapLegend shown={shown} reasons={reasons(figures)} />
          <p className="soft">{t("maps.source", { dataset, publisher, licence, periods: told })}</p>
        </div>
        <div id="table">
          <Figures shown={shown} rows={rows} />
          <Pagination page={page} pages={pages} fragment="#table" />
          <p>
            <a href={`${mapAddress(code)}.csv?figure=${figure.id}`}>{t("maps.csv")}</a>
          </p>
        </div>
      </div>
    </Page>
  );
};
