import { type PactType, pactTypes } from "@levier/kernel";
import { translator } from "../../messages/index.ts";
import { pageAsked } from "../../platform/http/page-asked.ts";
import type { PublicView } from "../../platform/http/pages.ts";
import { isTerritoryCode, parseTerritoryCode, type Territory, territoryAddress } from "../territories/index.ts";
import { PAGE_SIZE } from "./action-rows.ts";
import { listPacts, searchActions, searchPacts, spacesOfPacts, totalsOf } from "./pacts.queries.ts";
import { HomePage } from "./pages/home-page.tsx";
import { PactsPage } from "./pages/pacts-page.tsx";
import { type Results, SearchPage } from "./pages/search-page.tsx";
import type { Pacts } from "./ports.ts";

/** Pacts on the home page; results of each kind on the search page. */
const LATEST = 8;
const FOUND = 20;
/** Longest question read; what follows finds nothing more. */
const LONGEST_QUERY = 200;

const t = translator("fr");
const LISTS = ["pacts", "spaces"];

export const homeView = async ({ platform }: Pacts): Promise<PublicView> => {
  const { sql } = platform.database;
  return { view: <HomePage totals={await totalsOf(sql)} latest={await listPacts(sql, {}, { limit: LATEST, offset: 0 })} />, tags: LISTS };
};

type ListQuery = Readonly<Record<"type" | "space" | "territory" | "page", string | undefined>>;

const readType = (text: string | undefined): PactType | null => pactTypes.find((type) => type === text) ?? null;

/** A filter that names nothing known finds nothing; one left empty is no filter. */
export const listView = async ({ platform, territories }: Pacts, query: ListQuery): Promise<PublicView> => {
  const { sql } = platform.database;
  const spaces = await spacesOfPacts(sql);
  const code = query.territory ? parseTerritoryCode(query.territory) : null;
  const territory = code?.ok ? { code: code.value, name: (await territories.find(code.value))?.name ?? code.value } : null;
  const space = spaces.find(({ id }) => id === query.space)?.id ?? null;
  const filter = { type: readType(query.type), space, territory: territory?.code ?? null };
  const { total } = await listPacts(sql, filter, { limit: 1, offset: 0 });
  const { page, pages, offset } = pageAsked(query.page, total, PAGE_SIZE);
  const list = await listPacts(sql, filter, { limit: PAGE_SIZE, offset });
  return { view: <PactsPage list={list} spaces={spaces} {...filter} territory={territory} page={page} pages={pages} />, tags: LISTS };
};

/** What a person typed, without what no text holds and cut to a reasonable length. */
export const readQuery = (text: string | undefined): string =>
  (text ?? "")
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, LONGEST_QUERY);

const detailOf = ({ departments, kind }: Territory, nameOf: (code: string) => string | null): string | null =>
  kind === "region" || kind === "departement" ? null : departments.flatMap((code) => nameOf(code) ?? []).join(", ");

export const searchView = async ({ platform, territories }: Pacts, query: string): Promise<PublicView> => {
  if (query === "") return { view: <SearchPage query="" results={null} />, tags: [] };
  const { sql } = platform.database;
  const { hits, total } = territories.search(query, { limit: FOUND });
  const perimeters = await territories.perimeters.search(query, FOUND);
  const nameOf = (code: string): string | null => (isTerritoryCode(code) ? (territories.geography.find(code)?.name ?? null) : null);
  const results: Results = {
    pacts: await searchPacts(sql, query, FOUND),
    actions: await searchActions(sql, query, FOUND),
    territories: {
      rows: [
        ...perimeters.map(({ slug, name, kind }) => ({
          href: territoryAddress(`set-${slug}`),
          name,
          detail: t(`territories.kind.${kind}`),
        })),
        ...hits.map(({ territory }) => ({
          href: territoryAddress(territory.code),
          name: territory.name,
          detail: detailOf(territory, nameOf),
        })),
      ],
      total: perimeters.length + total,
    },
  };
  return { view: <SearchPage query={query} results={results} />, tags: LISTS };
};
