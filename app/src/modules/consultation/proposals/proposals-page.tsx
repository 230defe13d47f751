import { Details, ErrorSummary, Lead, SplitSection, Table, useT } from "../../../ui/index.ts";
import { PactSubPage, type Said } from "../../pacts/index.ts";
import type { OriginsChoice } from "./origins-choice.ts";
import { type AxisNames, type GroupNames, ProposalForm } from "./proposal-form.tsx";
import type { Proposal } from "./proposals.repository.ts";

type Props = {
  readonly slug: string;
  readonly title: string;
  readonly proposals: readonly Proposal[];
  readonly origins: ReadonlyMap<string, readonly string[]>;
  readonly axes: AxisNames;
  readonly mayRun: boolean;
  readonly said: Said;
  /** The contributions that a new one would be made from. */
  readonly choice: OriginsChoice | null;
  readonly groups: GroupNames;
};

/** The proposals of a pact, and the form of a new one. */
export const ProposalsPage = ({ slug, title, proposals, origins, axes, groups, mayRun, said, choice }: Props) => {
  const t = useT();
  const address = `/pacts/${slug}/consultation/proposals`;
  const axisOf = (id: string | null): string => axes.find((one) => one.id === id)?.label ?? t("proposals.noAxis");
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("proposals.title")}, ${title}`}
      footer={
        <>
          <a href={`/pacts/${slug}/consultation/votes`}>{t("votes.title")}</a>{" "}
          <a href={`/pacts/${slug}/consultation/opinions`}>{t("opinions.title")}</a>
        </>
      }
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={t("proposals.title")} kicker={title} work>
        {t("proposals.lead", { count: proposals.length })}
      </Lead>
      <Table
        caption={t("proposals.list.caption")}
        rows={proposals}
        rowKey={({ id }) => id}
        empty={t("proposals.list.none")}
        columns={[
          { label: t("proposals.column.title"), heading: true, cell: (one) => <a href={`${address}/${one.id}`}>{one.title}</a> },
          { label: t("proposals.column.axis"), selfEvident: true, cell: ({ axisId }) => axisOf(axisId) },
          { label: t("proposals.column.state"), selfEvident: true, cell: ({ state }) => t(`proposals.state.${state}`) },
          { label: t("proposals.column.origins"), numeric: true, cell: ({ id }) => origins.get(id)?.length ?? 0 },
        ]}
      />
      {mayRun && choice !== null && (
        <SplitSection id="new" title={t("proposals.new.part")}>
          <Details summary={t("proposals.new")} open={said.form === "proposal" || choice.chosen.length > 0}>
            <ProposalForm action={address} said={said} axes={axes} groups={groups} proposal={null} choice={choice} />
          </Details>
        </SplitSection>
      )}
    </PactSubPage>
  );
};
