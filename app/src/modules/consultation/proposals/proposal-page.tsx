import { dayInParis } from "@levier/kernel";
import { ErrorSummary, formatDate, Lead, SplitSection, useT } from "../../../ui/index.ts";
import { PactSubPage, type Said, type Stage } from "../../pacts/index.ts";
import type { Opinion } from "../opinions/opinion.ts";
import { OpinionsTable } from "../opinions/opinions-table.tsx";
import type { Vote } from "../votes/vote.ts";
import { phaseAt } from "../votes/vote-state.ts";
import type { OriginsChoice } from "./origins-choice.ts";
import { ProposalActs } from "./proposal-acts.tsx";
import type { AxisNames, GroupNames } from "./proposal-form.tsx";
import type { Proposal, ProposalVersion, Suggestion } from "./proposals.repository.ts";
import { SuggestionsSection } from "./suggestions-section.tsx";
import { VersionsSection } from "./versions-section.tsx";

export type ProposalPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly proposal: Proposal;
  readonly versions: readonly ProposalVersion[];
  readonly suggestions: readonly Suggestion[];
  readonly opinions: readonly Opinion[];
  readonly votes: readonly Vote[];
  readonly axes: AxisNames;
  readonly groups: GroupNames;
  readonly choice: OriginsChoice;
  /** The contributions it is made from: their titles, null once their author withdrew them. */
  readonly origins: readonly { readonly id: string; readonly title: string | null }[];
  /** The action it became, as it stands; null when there is none. */
  readonly action: { readonly id: string; readonly label: string; readonly stage: Stage } | null;
  readonly now: Date;
  readonly mayRun: boolean;
  readonly organisationId: string | null;
  readonly owner: string;
  readonly again: string | null;
  readonly said: Said;
};

const Became = ({ slug, proposal, action }: Pick<ProposalPageProps, "slug" | "proposal" | "action">) => {
  const t = useT();
  if (proposal.state !== "action") return null;
  if (action === null) return <p>{t("proposals.actionGone")}</p>;
  return (
    <p>
      {t("proposals.becameAction")} <a href={`/pacts/${slug}/actions/${action.id}`}>{action.label}</a>,{" "}
      {t("proposals.actionStage", { stage: t(`pacts.stage.${action.stage}`) })}.
    </p>
  );
};

const Origins = ({ slug, origins }: Pick<ProposalPageProps, "slug" | "origins">) => {
  const t = useT();
  return (
    <SplitSection id="origins" title={t("proposals.origins.title")}>
      {origins.length === 0 && <p>{t("proposals.origins.none")}</p>}
      <ul>
        {origins.map(({ id, title }) => (
          <li key={id}>
            {title === null ? t("proposals.origins.gone") : <a href={`/pacts/${slug}/consultation/contributions/${id}`}>{title}</a>}
          </li>
        ))}
      </ul>
    </SplitSection>
  );
};

const Votes = ({ slug, votes, now }: Pick<ProposalPageProps, "slug" | "votes" | "now">) => {
  const t = useT();
  return (
    <SplitSection id="votes" title={t("proposals.votes.title")}>
      {votes.length === 0 && <p>{t("proposals.votes.none")}</p>}
      <ul>
        {votes.map((vote) => (
          <li key={vote.id}>
            <a href={`/pacts/${slug}/consultation/votes/${vote.id}`}>{vote.question}</a>, {t(`votes.phase.${phaseAt(vote, now)}`)}
          </li>
        ))}
      </ul>
    </SplitSection>
  );
};

/** One proposal: its text and what is offered to change in it, where it comes from, what is said of it, what became of it. */
export const ProposalPage = (props: ProposalPageProps) => {
  const t = useT();
  const { slug, title, proposal, versions, opinions, mayRun, said } = props;
  const list = `/pacts/${slug}/consultation/proposals`;
  const action = `${list}/${proposal.id}`;
  const axis = props.axes.find(({ id }) => id === proposal.axisId)?.label ?? title;
  const group = props.groups.find(({ id }) => id === proposal.groupId);
  const last = versions.at(-1);
  const note = last && t("proposals.text.version", { version: last.number, date: formatDate(dayInParis(last.createdAt)) });
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${proposal.title}, ${title}`}
      above={[{ href: list, label: t("proposals.title") }]}
      hidden={proposal.state === "draft"}
      styles={["wording", "versus"]}
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={proposal.title} kicker={axis} work>
        <p>
          <strong>{t(`proposals.state.${proposal.state}`)}</strong>
          {proposal.stateReason !== null && `. ${t("proposals.because", { why: proposal.stateReason })}`}
        </p>
        {group !== undefined && (
          <p>
            {t("proposals.ofGroup")} <a href={`/pacts/${slug}/consultation/groups/${group.id}`}>{group.theme}</a>.
          </p>
        )}
        <Became {...props} />
      </Lead>
      <SplitSection id="text" title={t("proposals.text.title")} note={note}>
        <p className="as-typed">{proposal.text}</p>
      </SplitSection>
      <SuggestionsSection {...props} action={action} />
      <Origins {...props} />
      <Votes {...props} />
      <SplitSection id="opinions" title={t("proposals.opinions.title")}>
        <OpinionsTable opinions={opinions} today={dayInParis(props.now)} />
      </SplitSection>
      <VersionsSection versions={versions} />
      {mayRun && <ProposalActs {...props} action={action} />}
    </PactSubPage>
  );
};
