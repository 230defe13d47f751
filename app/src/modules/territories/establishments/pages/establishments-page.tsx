import { activityLabel } from "../../../../sources/activities/activities.ts";
import { Details, Figures, formatNumber, Lead, Page, Pagination, Section, Source, Table, useT } from "../../../../ui/index.ts";
import type { NamedTerritory } from "../../map-of.ts";
import { territoryAddress } from "../../pages/address.ts";
import { editionWords } from "../edition-words.ts";
import type { Filter } from "../filter/filter.ts";
import { establishmentsAddress, filterQuery, isNarrowed } from "../filter/filter-address.ts";
import type { FilterFault } from "../filter/read-filter.ts";
import type { ClusterMap } from "../map/draw-clusters.ts";
import type { RegisterCounts, RegisterEdition } from "../register/register.ts";
import type { Team } from "../team/read-team.ts";
import { EstablishmentTable, type ListedEstablishment } from "./establishment-table.tsx";
import { EstablishmentsFilters } from "./establishments-filters.tsx";
import { EstablishmentsMap } from "./establishments-map.tsx";

export type EstablishmentsPageProps = {
  readonly territory: NamedTerritory;
  readonly edition: RegisterEdition;
  readonly filter: Filter;
  readonly faults: readonly FilterFault[];
  readonly zones: readonly NamedTerritory[];
  readonly counts: RegisterCounts;
  readonly rows: readonly ListedEstablishment[];
  readonly page: number;
  readonly pages: number;
  readonly activities: readonly { readonly code: string; readonly count: number }[];
  readonly map: ClusterMap | null;
  readonly team: Team | null;
};

const Activities = ({ address, filter, activities }: Pick<EstablishmentsPageProps, "filter" | "activities"> & { address: string }) => {
  const t = useT();
  if (activities.length < 2) return null;
  return (
    <Details summary={t("establishments.activities.title")}>
      <Table
        caption={t("establishments.activities.title")}
        captionUnseen
        columns={[
          {
            label: t("establishments.column.activity"),
            heading: true,
            cell: ({ code }) => <a href={`${address}${filterQuery(filter, { activity: code })}`}>{activityLabel(code) ?? code}</a>,
          },
          { label: t("establishments.activities.count"), numeric: true, cell: ({ count }) => formatNumber(count) },
        ]}
        rows={activities}
        rowKey={({ code }) => code}
      />
    </Details>
  );
};

const Exports = ({ address, filter, team }: Pick<EstablishmentsPageProps, "filter" | "team"> & { address: string }) => {
  const t = useT();
  return (
    <Section title={t("establishments.export.title")} id="export">
      <p>
        {t("establishments.export.text")} {team && t("establishments.export.team")}
      </p>
      <ul className="exports">
        {(["xlsx", "csv", "geojson"] as const).map((format) => (
          <li key={format}>
            <a href={`${address}.${format}${filterQuery(filter)}`} rel="nofollow">
              {t(`establishments.export.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** The establishments of a territory: searched, sorted, mapped, and taken away as a file. */
export const EstablishmentsPage = (props: EstablishmentsPageProps) => {
  const { territory, edition, filter, faults, zones, counts, rows, page, pages, activities, map, team } = props;
  const t = useT();
  const address = establishmentsAddress(territory.code);
  const period = editionWords(edition);
  const figures = [
    { label: t("establishments.figure.total"), value: formatNumber(counts.total) },
    { label: t("establishments.figure.employers"), value: formatNumber(counts.employers) },
    { label: t("establishments.figure.heads"), value: formatNumber(counts.heads) },
    {
      label: t("establishments.figure.undiffusible"),
      value: formatNumber(counts.undiffusible),
      note: t("establishments.figure.undiffusibleNote"),
    },
  ];
  const isEmpty = counts.total === 0;
  return (
    <Page
      title={t("establishments.titleOf", { name: territory.name })}
      description={t("establishments.description", { name: territory.name })}
      styles={["establishments"]}
      hidden={isNarrowed(filter) || page > 1}
      breadcrumb={[
        { href: "/territories", label: t("territories.title") },
        { href: territoryAddress(territory.code), label: territory.name },
      ]}
    >
      <Lead title={t("establishments.title")} kicker={territory.name} work>
        {t(isNarrowed(filter) ? "establishments.leadNarrowed" : "establishments.lead", { total: counts.total, period })}
      </Lead>
      <EstablishmentsFilters address={address} filter={filter} faults={faults} zones={zones} labels={team?.labels ?? null} />
      {!isEmpty && <Figures figures={figures} />}
      {team && (
        <p>
          <a href="/establishments">{t("establishments.desk.link")}</a>
        </p>
      )}
      <section id="list">
        <EstablishmentTable
          rows={rows}
          caption={t("establishments.title")}
          sorted={{ filter, address }}
          empty={t(isNarrowed(filter) ? "establishments.none" : "establishments.noneAtAll")}
        />
        <Pagination page={page} pages={pages} fragment="#list" />
      </section>
      {!isEmpty && (
        <>
          <Activities {...{ address, filter, activities }} />
          <Section title={t("establishments.map.title")} id="map">
            <EstablishmentsMap
              {...{ name: territory.name, address, filter, map }}
              placed={counts.placed}
              unplaced={counts.total - counts.placed}
            />
          </Section>
          <Exports {...{ address, filter, team }} />
        </>
      )}
      <p className="soft">
        {t("establishments.personNote")}{" "}
        {!edition.hasUnits && t("establishments.noUnits", { command: "npx levier data pull sirene-legal-units" })}
      </p>
      <p className="soft">
        <Source
          title={t("establishments.source", { dataset: edition.source.dataset, publisher: edition.source.publisher, period })}
          href={edition.source.page}
        />
      </p>
    </Page>
  );
};
