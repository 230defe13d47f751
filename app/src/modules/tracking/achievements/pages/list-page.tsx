import {
  ButtonLink,
  type Column,
  DateText,
  FilterForm,
  formatNumber,
  Lead,
  Pagination,
  Section,
  Select,
  Table,
  TextField,
  useT,
} from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { evidenceKinds } from "../../evidence.ts";
import type { Achievement } from "../achievement.ts";
import { countWords } from "../achievement-words.ts";
import type { ActionName, CountedIndicator } from "../achievements.repository.ts";
import type { UnitTotal } from "../list-achievements.ts";
import { type AchievementQuery, isNarrowed, queryText } from "../list-query.ts";
import type { AchievementRights } from "../who-records.ts";

/** A place as a filter offers it. */
export type PlaceName = { readonly code: string; readonly name: string };

export type ListView = {
  readonly slug: string;
  readonly title: string;
  readonly query: AchievementQuery;
  readonly rows: readonly Achievement[];
  readonly totals: readonly UnitTotal[];
  readonly page: number;
  readonly pages: number;
  readonly indicators: readonly CountedIndicator[];
  readonly actions: readonly ActionName[];
  readonly places: readonly PlaceName[];
  readonly recorder: AchievementRights;
};

const Filters = ({ slug, query, indicators, actions, places }: ListView) => {
  const t = useT();
  const none = t("achievements.filter.any");
  return (
    <FilterForm action={`/pacts/${slug}/achievements`} label={t("achievements.filter.label")}>
      {indicators.length > 0 && (
        <Select
          {...{ bare: true, name: "indicator", none, value: query.indicator ?? "" }}
          label={t("achievements.filter.indicator")}
          options={indicators.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      {actions.length > 0 && (
        <Select
          {...{ bare: true, name: "action", none, value: query.action ?? "" }}
          label={t("achievements.filter.action")}
          options={actions.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      {places.length > 0 && (
        <Select
          {...{ bare: true, name: "territory", none, value: query.territory ?? "" }}
          label={t("achievements.filter.territory")}
          options={places.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <Select
        {...{ bare: true, name: "evidence", none, value: query.evidence ?? "" }}
        label={t("achievements.filter.evidence")}
        options={evidenceKinds.map((kind) => ({ value: kind, label: t(`achievements.evidence.${kind}`) }))}
      />
      <TextField {...{ bare: true, name: "from", type: "date" }} label={t("achievements.filter.from")} value={query.from ?? ""} />
      <TextField {...{ bare: true, name: "to", type: "date" }} label={t("achievements.filter.to")} value={query.to ?? ""} />
    </FilterForm>
  );
};

const Totals = ({ totals }: ListView) => {
  const t = useT();
  const columns: Column<UnitTotal>[] = [
    { label: t("achievements.totals.unit"), heading: true, cell: ({ unit }) => unit },
    { label: t("achievements.totals.quantity"), numeric: true, cell: ({ quantity }) => formatNumber(quantity) },
    { label: t("achievements.totals.count"), numeric: true, cell: ({ count }) => formatNumber(count) },
  ];
  const title = t("achievements.totals.title");
  return (
    <Section id="totals" title={title} {...(totals.length > 1 ? { note: t("achievements.totals.note") } : {})}>
      <Table caption={title} captionUnseen columns={columns} rows={totals} rowKey={({ unit }) => unit} />
    </Section>
  );
};

const Rows = ({ slug, query, rows, page, pages, recorder }: ListView) => {
  const t = useT();
  const narrowed = isNarrowed(query);
  const address = `/pacts/${slug}/achievements`;
  const columns: Column<Achievement>[] = [
    {
      label: t("achievements.column.what"),
      heading: true,
      cell: ({ id, what, isPublic }) => (
        <>
          <a href={`${address}/${id}`}>{what}</a>
          {!isPublic && <small> ({t("achievements.reserved")})</small>}
        </>
      ),
    },
    { label: t("achievements.column.day"), selfEvident: true, cell: ({ day }) => <DateText value={day} /> },
    { label: t("achievements.column.quantity"), numeric: true, selfEvident: true, cell: (row) => countWords(t, row) },
    { label: t("achievements.column.place"), selfEvident: true, cell: ({ place }) => place ?? t("achievements.place.none") },
    { label: t("achievements.column.evidence"), selfEvident: true, cell: ({ evidence }) => t(`achievements.evidence.${evidence}`) },
    { label: t("achievements.column.declaredBy"), selfEvident: true, cell: ({ declaredBy }) => declaredBy },
  ];
  const empty = (
    <>
      <p>{t(narrowed ? "achievements.emptyNarrowed" : recorder.mayRecord ? "achievements.emptyMember" : "achievements.empty")}</p>
      {narrowed && <a href={address}>{t("achievements.all")}</a>}
    </>
  );
  const title = t("achievements.list.title");
  return (
    <Section id="list" title={title}>
      <Table caption={title} captionUnseen columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
      <Pagination page={page} pages={pages} fragment="#list" />
    </Section>
  );
};

/** What a pact achieved, narrowed by the address, with what it comes to unit by unit. */
export const ListPage = (view: ListView) => {
  const t = useT();
  const { slug, title, query, totals, recorder, rows } = view;
  const total = totals.reduce((sum, { count }) => sum + count, 0);
  const narrowed = isNarrowed(query);
  const address = `/pacts/${slug}/achievements`;
  return (
    <PactSubPage slug={slug} pact={title} title={t("achievements.of", { pact: title })}>
      <Lead title={t("achievements.title")} kicker={title} work>
        <p>{t("achievements.lead", { total, narrowed: narrowed ? "yes" : "no" })}</p>
        {recorder.mayRecord && (
          <p className="acts">
            <ButtonLink kind="main" href={`${address}/new`}>
              {t("achievements.add")}
            </ButtonLink>
          </p>
        )}
      </Lead>
      {(narrowed || rows.length > 0) && <Filters {...view} />}
      {totals.length > 0 && <Totals {...view} />}
      <Rows {...view} />
      {recorder.mayRecord && (
        <p>
          <a href={`${address}/import`}>{t("achievements.import")}</a>
        </p>
      )}
      {recorder.mayRecord && total > 1 && (
        <p>
          <a href={`${address}/duplicates`}>{t("achievements.duplicates")}</a>
        </p>
      )}
      {total > 0 && (
        <p>
          <a href={`${address}.csv${queryText(query)}`}>{t("achievements.download")}</a>
        </p>
      )}
    </PactSubPage>
  );
};
