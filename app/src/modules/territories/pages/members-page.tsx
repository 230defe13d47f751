import type { Territory } from "../../../sources/official-geography/territory.ts";
import { type Column, formatNumber, Lead, Page, Pagination, Table, useT } from "../../../ui/index.ts";
import type { NamedTerritory } from "../map-of.ts";
import { territoryAddress } from "./address.ts";
import { memberKind } from "./member-kind.ts";
import { TerritoryLink } from "./territory-link.tsx";

export type Member = NamedTerritory & { readonly population: number | null };

type MembersPageProps = {
  readonly territory: Territory;
  /** Those of this page of the list. */
  readonly members: readonly Member[];
  readonly page: number;
  readonly pages: number;
};

/** All that make a territory up, in the order of their register. */
export const MembersPage = ({ territory, members, page, pages }: MembersPageProps) => {
  const t = useT();
  const { code, fullName: name } = territory;
  const title = t("portrait.members.title", { kind: memberKind(territory), name });
  const columns: Column<Member>[] = [
    { label: t("territories.column.name"), heading: true, cell: (row) => <TerritoryLink {...row} /> },
    {
      label: t("territories.column.population"),
      numeric: true,
      cell: ({ population }) => (population === null ? t("territories.population.missing") : formatNumber(population)),
    },
  ];
  const breadcrumb = [
    { href: "/territories", label: t("territories.title") },
    { href: territoryAddress(code), label: name },
  ];
  return (
    <Page title={title} breadcrumb={breadcrumb}>
      <Lead title={title} />
      <Table caption={title} captionUnseen columns={columns} rows={members} rowKey={(row) => row.code} />
      <Pagination page={page} pages={pages} />
    </Page>
  );
};
