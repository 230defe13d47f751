import type { ReactNode } from "react";
import { Empty, Lead, Page, SearchForm, SplitSection, useT } from "../../../ui/index.ts";
import { pageOfRank } from "../action-rows.ts";
import type { ActionLine, Listed, PactLine } from "../pacts.queries.ts";
import { typeWords } from "./words.ts";

export type FoundTerritory = { readonly href: string; readonly name: string; readonly detail: string | null };
export type Results = {
  readonly pacts: Listed<PactLine>;
  readonly actions: Listed<ActionLine>;
  readonly territories: Listed<FoundTerritory>;
};

const Group = <Row,>({
  title,
  list,
  row,
  children,
}: {
  title: string;
  list: Listed<Row>;
  row: (row: Row) => ReactNode;
  children?: ReactNode;
}) => {
  const t = useT();
  if (list.rows.length === 0) return null;
  const note =
    list.total > list.rows.length
      ? t("pacts.search.first", { shown: list.rows.length, total: list.total })
      : t("pacts.search.shown", { total: list.total });
  return (
    <SplitSection title={title} note={note}>
      <ul>
        {list.rows.map((found, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: results have no order of their own to keep
          <li key={position}>{row(found)}</li>
        ))}
      </ul>
      {children}
    </SplitSection>
  );
};

const addressOf = ({ slug, rank }: ActionLine): string => {
  const page = pageOfRank(rank);
  return `/pacts/${slug}${page > 1 ? `?page=${page}` : ""}#action-${rank}`;
};

/** What the words of a question find, by kind of thing, 20 of each at most. */
export const SearchPage = ({ query, results }: { query: string; results: Results | null }) => {
  const t = useT();
  const count = results === null ? 0 : results.pacts.total + results.actions.total + results.territories.total;
  return (
    <Page title={query === "" ? t("pacts.search.title") : t("pacts.search.titleFor", { query })} hidden>
      <Lead title={t("pacts.search.title")}>{results === null ? t("pacts.search.ask") : t("pacts.search.lead", { count, query })}</Lead>
      <SearchForm id="search-q" value={query} />
      {results !== null && count === 0 && (
        <Empty>
          <p>{t("pacts.search.empty")}</p>
          <p>
            <a href="/pacts">{t("pacts.search.browse")}</a>
          </p>
        </Empty>
      )}
      {results !== null && (
        <>
          <Group
            title={t("pacts.search.pacts")}
            list={results.pacts}
            row={({ slug, title, pactType, space }) => (
              <>
                <a href={`/pacts/${slug}`}>{title}</a> <small className="soft">{`${typeWords(t, pactType)}, ${space}`}</small>
              </>
            )}
          />
          <Group
            title={t("pacts.search.actions")}
            list={results.actions}
            row={(found) => (
              <>
                <a href={addressOf(found)}>{found.label}</a> <small className="soft">{found.title}</small>
              </>
            )}
          />
          <Group
            title={t("pacts.search.territories")}
            list={results.territories}
            row={({ href, name, detail }) => (
              <>
                <a href={href}>{name}</a> {detail !== null && <small className="soft">{detail}</small>}
              </>
            )}
          >
            {results.territories.total > results.territories.rows.length && (
              <p>
                <a href={`/territories?q=${encodeURIComponent(query)}`}>{t("pacts.search.allTerritories")}</a>
              </p>
            )}
          </Group>
        </>
      )}
    </Page>
  );
};
