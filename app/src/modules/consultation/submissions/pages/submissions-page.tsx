import { FilterForm, Lead, type Option, Pagination, Section, Select, TextField, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { type SubmissionFilter, WHOLE } from "../submissions.repository.ts";
import { textStates } from "../submissions.tables.ts";
import { type ListedSubmission, SubmissionsTable } from "./submissions-table.tsx";

type SubmissionsPageProps = {
  readonly slug: string;
  readonly pact: string;
  readonly filter: SubmissionFilter;
  readonly groups: readonly Option[];
  readonly axes: readonly Option[];
  readonly rows: readonly ListedSubmission[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Members see those that are not published as well. */
  readonly isMember: boolean;
  /** What follows the address of the list in that of its file. */
  readonly search: string;
};

/** Submissions of a pact, narrowed by what the address says. */
export const SubmissionsPage = (props: SubmissionsPageProps) => {
  const { slug, pact, filter, groups, axes, rows, total, page, pages, isMember, search } = props;
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  const isNarrowed = Object.values(filter).some((value) => value !== "");
  return (
    <PactSubPage
      title={`${t("consultation.list.title")} : ${pact}`}
      description={t("consultation.description", { pact })}
      slug={slug}
      pact={pact}
      above={[{ href: home, label: t("consultation.title") }]}
    >
      <Lead title={t("consultation.list.title")} kicker={pact}>
        {t("consultation.list.lead", { count: total, narrowed: isNarrowed ? "yes" : "no" })}
      </Lead>
      <FilterForm action={`${home}/contributions`} label={t("consultation.list.filter")}>
        <TextField name="q" type="search" label={t("consultation.list.words")} value={filter.q} maxLength={200} bare />
        {groups.length > 0 && (
          <Select
            name="group"
            label={t("consultation.column.group")}
            options={[{ value: WHOLE, label: t("consultation.group.whole") }, ...groups]}
            none={t("consultation.list.all")}
            value={filter.group}
            bare
          />
        )}
        {axes.length > 0 && (
          <Select
            name="axis"
            label={t("consultation.field.axis")}
            options={axes}
            none={t("consultation.list.all")}
            value={filter.axis}
            bare
          />
        )}
        {isMember && (
          <Select
            name="state"
            label={t("consultation.column.state")}
            options={textStates.map((state) => ({ value: state, label: t(`consultation.state.${state}`) }))}
            none={t("consultation.list.all")}
            value={filter.state}
            bare
          />
        )}
      </FilterForm>
      <Section title={t("consultation.list.count", { count: total })} id="list">
        <SubmissionsTable
          slug={slug}
          caption={t("consultation.list.title")}
          rows={rows}
          empty={t(isNarrowed ? "consultation.list.noneNarrowed" : "consultation.latest.none")}
          states={isMember}
        />
        <Pagination page={page} pages={pages} fragment="#list" />
        {total > 0 && (
          <p>
            <a href={`${home}/contributions.csv${search}`}>{t("consultation.list.csv")}</a>
          </p>
        )}
      </Section>
    </PactSubPage>
  );
};
