import { Empty, FilterForm, Lead, Page, Pagination, Section, Select, Table, useT } from "../../../../ui/index.ts";
import { isAsked, type StandingFilter, type StandingOfPact } from "../choose-standings.ts";
import type { FollowedPact } from "../followed-pacts.ts";
import { verdicts } from "../verdict.ts";
import { countWords } from "./count-words.ts";
import { ReadValue, TargetCell, VerdictCell } from "./verdict-cell.tsx";

export type SpacePageProps = {
  readonly space: string;
  readonly pacts: readonly FollowedPact[];
  /** Those of this page. */
  readonly shown: readonly FollowedPact[];
  readonly filter: StandingFilter;
  /** Indicators that answer the filter, those of this page. */
  readonly found: readonly StandingOfPact[];
  readonly page: number;
  readonly pages: number;
};

const Filters = ({ filter }: Pick<SpacePageProps, "filter">) => {
  const t = useT();
  return (
    <FilterForm action="/tracking" label={t("tracked.space.filters")}>
      {filter.pact !== null && <input type="hidden" name="pact" value={filter.pact} />}
      <Select
        bare
        id="verdict"
        name="verdict"
        label={t("tracked.column.verdict")}
        none={t("tracked.space.all")}
        value={filter.verdict ?? ""}
        options={verdicts.map((verdict) => ({ value: verdict, label: t(`tracked.verdict.${verdict}`) }))}
      />
      <Select
        bare
        id="stale"
        name="stale"
        label={t("tracked.space.fresh")}
        none={t("tracked.space.all")}
        value={filter.isStale ? "yes" : ""}
        options={[{ value: "yes", label: t("tracked.space.stale") }]}
      />
    </FilterForm>
  );
};

const Found = ({ found }: Pick<SpacePageProps, "found">) => {
  const t = useT();
  return (
    <Table
      caption={t("tracked.title")}
      captionUnseen
      rows={found}
      rowKey={({ standing }) => standing.known.indicator.id}
      empty={t("tracked.space.unfound")}
      columns={[
        {
          label: t("tracked.column.label"),
          heading: true,
          cell: ({ pact, standing: { known } }) => (
            <>
              <a href={`/pacts/${pact.slug}/indicators/${known.indicator.id}`}>{known.indicator.label}</a>
              <br />
              <small className="soft">{pact.title}</small>
            </>
          ),
        },
        { label: t("tracked.column.verdict"), selfEvident: true, cell: ({ standing }) => <VerdictCell standing={standing} /> },
        { label: t("tracked.column.value"), cell: ({ standing }) => <ReadValue standing={standing} /> },
        { label: t("tracked.column.target"), cell: ({ standing }) => <TargetCell standing={standing} /> },
      ]}
    />
  );
};

const ByPact = ({ shown }: Pick<SpacePageProps, "shown">) => {
  const t = useT();
  return (
    <Table
      caption={t("tracked.space.pacts")}
      captionUnseen
      rows={shown}
      rowKey={({ slug }) => slug}
      columns={[
        { label: t("tracked.space.pact"), heading: true, cell: ({ slug, title }) => <a href={`/pacts/${slug}/indicators`}>{title}</a> },
        { label: t("tracked.title"), numeric: true, cell: ({ standings }) => String(standings.length) },
        {
          label: t("tracked.column.verdict"),
          cell: ({ standings }) => (standings.length === 0 ? t("tracked.space.indicators", { count: 0 }) : countWords(t, standings)),
        },
        {
          label: t("tracked.space.staleColumn"),
          numeric: true,
          cell: ({ slug, standings }) => {
            const count = standings.filter(({ staleness }) => staleness.isStale).length;
            const words = t("tracked.space.staleCount", { count });
            return count === 0 ? words : <a href={`/tracking?pact=${slug}&stale=yes`}>{words}</a>;
          },
        },
      ]}
    />
  );
};

/** All the pacts that a space follows: what is reached, what is late, what nobody reads any more. */
export const SpacePage = (props: SpacePageProps) => {
  const t = useT();
  const { space, pacts, filter, page, pages } = props;
  const all = pacts.flatMap(({ standings }) => standings);
  const stale = all.filter(({ staleness }) => staleness.isStale).length;
  const title = t("tracked.space.title", { space });
  const asked = isAsked(filter);
  return (
    <Page title={title} hidden>
      <Lead title={title} work>
        {t("tracked.space.lead", { pacts: pacts.length, count: all.length, verdicts: countWords(t, all), stale })}
      </Lead>
      {pacts.length === 0 ? <Empty>{t("tracked.space.none")}</Empty> : <Filters filter={filter} />}
      {asked && (
        <Section id="found" title={t("tracked.title")}>
          <Found {...props} />
          <p>
            <a href="/tracking">{t("tracked.space.whole")}</a>
          </p>
        </Section>
      )}
      {!asked && pacts.length > 0 && (
        <Section id="pacts" title={t("tracked.space.pacts")}>
          <ByPact {...props} />
        </Section>
      )}
      <Pagination page={page} pages={pages} />
      <p>
        <a href="/impact">{t("portfolio.open")}</a>
      </p>
    </Page>
  );
};
