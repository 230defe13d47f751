import { ButtonLink, Details, ErrorSummary, formatInstant, Lead, Notice, Pairs, SplitSection, useT } from "../../../ui/index.ts";
import { PactSubPage, type Said } from "../../pacts/index.ts";
import { Paragraphs } from "../submissions/pages/paragraphs.tsx";
import { ChairForm } from "./chair-form.tsx";
import { CollegeForms, collegeWords } from "./college-forms.tsx";
import { ElectorsTable, electorWords } from "./electors-table.tsx";
import { ResultSection } from "./result-section.tsx";
import { type Elector, rulesOf, type WholeVote } from "./vote.ts";
import { VoteActs } from "./vote-acts.tsx";
import { VoteForm } from "./vote-form.tsx";
import { closingOf, phaseAt } from "./vote-state.ts";
import { majorityWords, quorumWords } from "./votes-words.ts";

export type VotePageProps = {
  readonly slug: string;
  readonly title: string;
  readonly whole: WholeVote;
  /** The proposal it decides on. */
  readonly about: { readonly id: string; readonly title: string } | null;
  readonly now: Date;
  readonly mayRun: boolean;
  readonly isMember: boolean;
  /** The elector that the person who reads votes for; null when they vote for none. */
  readonly own: Elector | null;
  readonly said: Said;
};

const Rules = ({ whole, isMember }: { whole: WholeVote; isMember: boolean }) => {
  const t = useT();
  const { vote } = whole;
  const { quorum } = rulesOf(vote);
  const chair = whole.electors.find(({ id }) => id === vote.chairId);
  const casting = chair ? electorWords(t, chair, isMember) : t("votes.rules.chairToName");
  const pairs = [
    { label: t("votes.rules.opens"), value: formatInstant(vote.opensAt) },
    { label: t("votes.rules.closes"), value: formatInstant(vote.closesAt) },
    { label: t("votes.field.weighing"), value: t(`votes.weighing.${vote.weighing}`) },
    { label: t("votes.field.emptyWeight"), value: t(`votes.emptyWeight.${vote.emptyWeight}`) },
    { label: t("votes.field.majority"), value: majorityWords(t, vote) },
    { label: t("votes.field.quorum"), value: quorum === null ? t("votes.rules.noQuorum") : quorumWords(t, quorum) },
    { label: t("votes.rules.secrecy"), value: t(vote.isSecret ? "votes.rules.secret" : "votes.rules.public") },
    { label: t("votes.rules.change"), value: t(vote.mayChange ? "votes.rules.mayChange" : "votes.rules.mayNotChange") },
    {
      label: t("votes.rules.even"),
      value: vote.hasCastingVote ? t("votes.rules.casting", { chair: casting }) : t("votes.rules.notAdopted"),
    },
  ];
  return (
    <SplitSection id="rules" title={t("votes.rules.title")}>
      <Pairs pairs={pairs} />
    </SplitSection>
  );
};

/** Where the person who reads votes, or that they did. */
const OwnBallot = ({ whole: { vote, ballots }, own, now, action }: Pick<VotePageProps, "whole" | "own" | "now"> & { action: string }) => {
  const t = useT();
  const isOpen = phaseAt(vote, now) === "open";
  if (own === null) return null;
  const address = `${action}/ballot`;
  if (!own.hasVoted)
    return (
      isOpen && (
        <p>
          <ButtonLink kind="main" href={address}>
            {t("votes.ballot.link")}
          </ButtonLink>
        </p>
      )
    );
  const choice = ballots.find(({ electorId }) => electorId === own.id)?.choice;
  return (
    <Notice kind="success" title={t("votes.own.hasVoted", { elector: own.name })}>
      {choice !== undefined && <p>{t("votes.own.said", { choice: t(`votes.choice.${choice}`) })}</p>}
      {vote.isSecret && <p>{t("votes.own.secret")}</p>}
      {isOpen && vote.mayChange && (
        <p>
          <a href={address}>{t("votes.own.change")}</a>
        </p>
      )}
    </Notice>
  );
};

const ClosedBecause = ({ whole: { vote } }: { whole: WholeVote }) => {
  const t = useT();
  if (vote.closedBecause === null) return null;
  const values = { at: formatInstant(closingOf(vote)), why: vote.closedBecause };
  return <Notice>{t(vote.state === "cancelled" ? "votes.rules.cancelled" : "votes.rules.closedEarly", values)}</Notice>;
};

const Colleges = ({
  whole,
  isMember,
  action,
  said,
  isDraft,
}: Pick<VotePageProps, "whole" | "isMember" | "said"> & { action: string; isDraft: boolean }) => {
  const t = useT();
  const { colleges, electors } = whole;
  return (
    <SplitSection id="colleges" title={t("votes.colleges.title")}>
      {isDraft ? (
        <>
          <CollegeForms action={action} said={said} whole={whole} />
          <ChairForm action={action} said={said} whole={whole} />
        </>
      ) : (
        <ul>
          {colleges.map((college) => (
            <li key={college.id}>{collegeWords(t, college, electors)}</li>
          ))}
        </ul>
      )}
      {electors.length > 0 && <ElectorsTable whole={whole} isMember={isMember} />}
    </SplitSection>
  );
};

/** One vote: its question, how it ended, its rules, who answers it. */
export const VotePage = ({ slug, title, whole, about, now, mayRun, isMember, own, said }: VotePageProps) => {
  const t = useT();
  const { vote } = whole;
  const phase = phaseAt(vote, now);
  const list = `/pacts/${slug}/consultation/votes`;
  const action = `${list}/${vote.id}`;
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${vote.question}, ${title}`}
      above={[{ href: list, label: t("votes.title") }]}
      hidden={phase === "draft"}
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={vote.question} kicker={t(`votes.phase.${phase}`)} work>
        {vote.details !== null && <Paragraphs text={vote.details} />}
        {about !== null && (
          <p>
            {t("votes.about")} <a href={`/pacts/${slug}/consultation/proposals/${about.id}`}>{about.title}</a>.
          </p>
        )}
      </Lead>
      <OwnBallot whole={whole} own={own} now={now} action={action} />
      <ClosedBecause whole={whole} />
      <ResultSection whole={whole} now={now} action={action} />
      <Rules whole={whole} isMember={isMember} />
      {mayRun && phase === "draft" && (
        <SplitSection id="form" title={t("votes.change.part")}>
          <Details summary={t("votes.change")} open={said.form === "rules"}>
            <VoteForm action={action} said={said} vote={vote} about={about} />
          </Details>
        </SplitSection>
      )}
      <Colleges whole={whole} isMember={isMember} action={action} said={said} isDraft={mayRun && phase === "draft"} />
      {mayRun && <VoteActs action={action} whole={whole} phase={phase} said={said} />}
    </PactSubPage>
  );
};
