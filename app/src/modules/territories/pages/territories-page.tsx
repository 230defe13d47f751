import type { TerritoryKind } from "../../../sources/official-geography/territory.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { ButtonLink, type Column, formatNumber, Lead, Page, Pagination, Section, Table, useT } from "../../../ui/index.ts";
import type { NamedTerritory } from "../map-of.ts";
import { TerritoryLink, TerritoryLinks, TerritorySearch } from "./territory-link.tsx";

export type TerritoryRow = NamedTerritory & {
  readonly kind: TerritoryKind;
  readonly departments: readonly NamedTerritory[];
  /** Inhabitants; null when not published. */
  readonly population: number | null;
  /** The other name that answered the search. */
  readonly via: string | null;
};

export type PerimeterRow = { readonly code: TerritoryCode; readonly name: string; readonly kind: TerritoryKind; readonly members: number };

export type TerritoriesPageProps = {
  readonly year: number;
  readonly query: string;
  /** Null when nothing is asked. */
  readonly results: { readonly rows: readonly TerritoryRow[]; readonly total: number } | null;
  readonly regions: readonly NamedTerritory[];
  readonly perimeters: readonly PerimeterRow[];
  /** Whether who reads may name a perimeter. */
  readonly mayCreate: boolean;
  readonly page: number;
  readonly pages: number;
};

const Results = ({ query, rows, total }: { query: string; rows: readonly TerritoryRow[]; total: number }) => {
  const t = useT();
  const columns: Column<TerritoryRow>[] = [
    {
      label: t("territories.column.name"),
      heading: true,
      cell: (row) => (
        <>
          <TerritoryLink {...row} />
          {row.via !== null && <small className="soft"> {t("territories.results.via", { name: row.via })}</small>}
        </>
      ),
    },
    { label: t("territories.column.kind"), cell: ({ kind }) => t(`territories.kind.${kind}`) },
    { label: t("territories.column.place"), cell: ({ departments }) => departments.map(({ name }) => name).join(", ") },
    {
      label: t("territories.column.population"),
      numeric: true,
      cell: ({ population }) => (population === null ? t("territories.population.missing") : formatNumber(population)),
    },
  ];
  return (
    <Section title={t("territories.results.title", { query })} id="results" note={t("territories.results.count", { count: total })}>
      <Table
        caption={t("territories.results.title", { query })}
        captionUnseen
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        empty={t("territories.results.none", { query })}
      />
    </Section>
  );
};

const Perimeters = ({ perimeters, mayCreate }: Pick<TerritoriesPageProps, "perimeters" | "mayCreate">) => {
  const t = useT();
  const columns: Column<PerimeterRow>[] = [
    { label: t("territories.column.name"), heading: true, cell: (row) => <TerritoryLink {...row} /> },
    { label: t("territories.column.kind"), cell: ({ kind }) => t(`territories.kind.${kind}`) },
    { label: t("territories.column.members"), numeric: true, cell: ({ members }) => formatNumber(members) },
  ];
  return (
    <Section title={t("territories.perimeters.title")} id="perimeters" note={t("territories.perimeters.note")}>
      <Table
        caption={t("territories.perimeters.title")}
        captionUnseen
        columns={columns}
        rows={perimeters}
        rowKey={({ code }) => code}
        empty={t("territories.perimeters.none")}
      />
      {mayCreate && <ButtonLink href="/territories/new">{t("territories.new.title")}</ButtonLink>}
    </Section>
  );
};

/** Search among the official territories; without a question, the régions and the named sets. */
export const TerritoriesPage = ({ year, query, results, regions, perimeters, mayCreate, page, pages }: TerritoriesPageProps) => {
  const t = useT();
  return (
    <Page title={t("territories.title")} description={t("territories.description")} hidden={results !== null}>
      <Lead title={t("territories.title")}>{t("territories.lead", { year: String(year) })}</Lead>
      <TerritorySearch query={query} />
      {results !== null && (results.total > 0 || perimeters.length === 0) && <Results query={query} {...results} />}
      {(results === null || perimeters.length > 0) && <Perimeters perimeters={perimeters} mayCreate={mayCreate} />}
      <Pagination page={page} pages={pages} fragment={results === null ? "#perimeters" : "#results"} />
      {results === null && (
        <Section title={t("territories.regions.title")}>
          <p>
            <TerritoryLinks territories={regions} />
          </p>
        </Section>
      )}
    </Page>
  );
};
