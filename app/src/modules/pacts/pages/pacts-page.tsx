import { type PactType, pactTypes } from "@levier/kernel";
import { ButtonLink, Empty, FilterForm, Lead, Page, Pagination, Select, useT } from "../../../ui/index.ts";
import type { Listed, PactLine, Spaces } from "../pacts.queries.ts";
import { PactLines } from "./pact-lines.tsx";
import { typeWords } from "./words.ts";

export type PactsPageProps = {
  readonly list: Listed<PactLine>;
  readonly spaces: Spaces;
  readonly type: PactType | null;
  readonly space: string | null;
  readonly territory: { readonly code: string; readonly name: string } | null;
  readonly page: number;
  readonly pages: number;
};

const Filters = ({ spaces, type, space, territory }: Pick<PactsPageProps, "spaces" | "type" | "space" | "territory">) => {
  const t = useT();
  const types = pactTypes.map((value) => ({ value, label: typeWords(t, value) }));
  const places = spaces.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FilterForm action="/pacts" label={t("pacts.list.filters")}>
      {territory !== null && <input type="hidden" name="territory" value={territory.code} />}
      <Select bare name="type" label={t("pacts.list.type")} none={t("pacts.list.anyType")} value={type ?? ""} options={types} />
      <Select bare name="space" label={t("pacts.list.space")} none={t("pacts.list.anySpace")} value={space ?? ""} options={places} />
    </FilterForm>
  );
};

/** Every published pact, 25 a page; filters stand in the address. */
export const PactsPage = ({ list, spaces, type, space, territory, page, pages }: PactsPageProps) => {
  const t = useT();
  const isFiltered = type !== null || space !== null || territory !== null;
  const empty = isFiltered ? (
    t("pacts.list.emptyFiltered")
  ) : (
    <>
      <p>{t("pacts.list.empty")}</p>
      <ButtonLink href="/drafts/new">{t("pacts.list.new")}</ButtonLink>
    </>
  );
  return (
    <Page title={t("pacts.list.title")} description={t("pacts.list.description")}>
      <Lead title={t("pacts.list.title")}>{t(isFiltered ? "pacts.list.leadFiltered" : "pacts.list.lead", { count: list.total })}</Lead>
      <Filters spaces={spaces} type={type} space={space} territory={territory} />
      {isFiltered && (
        <p>
          {territory !== null && `${t("pacts.list.onTerritory", { name: territory.name })} `}
          <a href="/pacts">{t("pacts.list.clear")}</a>
        </p>
      )}
      <div>
        {list.rows.length === 0 ? <Empty>{empty}</Empty> : <PactLines rows={list.rows} caption={t("pacts.list.caption")} captionUnseen />}
        <Pagination page={page} pages={pages} />
      </div>
    </Page>
  );
};
