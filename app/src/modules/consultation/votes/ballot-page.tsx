import type { Translate } from "../../../messages/index.ts";
import { Acts, Button, type Crumb, ErrorSummary, type FormError, Lead, Notice, PostForm, Radios, useT } from "../../../ui/index.ts";
import { PactSubPage } from "../../pacts/index.ts";
import { Paragraphs } from "../submissions/pages/paragraphs.tsx";
import type { Ballot, Elector, Vote, VoteCollege } from "./vote.ts";
import { choices } from "./vote-rules.ts";

export type BallotPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly vote: Vote;
  readonly elector: Elector;
  readonly college: VoteCollege;
  /** What they answered, in a public vote. */
  readonly answered: Ballot | null;
  /** Where the form goes: the address of the page, with the token of a link. */
  readonly action: string;
  /** Why nothing can be answered now; null while the vote is open to them. */
  readonly barred: string | null;
  /** Whether a ballot was just refused for it. */
  readonly isRefused: boolean;
  /** Whether they came by a link: what is kept of them can go. */
  readonly byLink: boolean;
  readonly done: "cast" | "forgotten" | null;
  readonly errors: readonly FormError[];
};

const Form = ({ vote, action, answered, errors }: Pick<BallotPageProps, "vote" | "action" | "answered" | "errors">) => {
  const t = useT();
  return (
    <PostForm action={action} hidden={{ act: "cast", ...(vote.isSecret ? { unkept: "yes" } : {}) }} label={t("votes.ballot.title")}>
      <Radios
        name="choice"
        label={t("votes.ballot.choice")}
        required
        error={errors[0]?.message}
        value={answered?.choice}
        options={choices.map((choice) => ({ value: choice, label: t(`votes.choice.${choice}`) }))}
      />
      <Acts>
        <Button kind="main">{t(answered === null ? "votes.ballot.submit" : "votes.ballot.again")}</Button>
      </Acts>
    </PostForm>
  );
};

const Done = ({ vote, answered, elector, done }: Pick<BallotPageProps, "vote" | "answered" | "elector" | "done">) => {
  const t = useT();
  if (done === "forgotten") return <Notice kind="success" announced title={t("votes.ballot.forgotten")} />;
  if (!elector.hasVoted) return null;
  const said = vote.isSecret
    ? t("votes.ballot.doneSecret")
    : answered && t("votes.ballot.said", { choice: t(`votes.choice.${answered.choice}`) });
  return (
    <Notice kind="success" announced={done === "cast"} title={t(done === "cast" ? "votes.ballot.done" : "votes.ballot.hasVoted")}>
      {said}
    </Notice>
  );
};

/** The pages above a ballot. Not by its question, which is the title of the page and long. */
export const aboveBallot = (t: Translate, slug: string, { id }: Pick<Vote, "id">): readonly Crumb[] => {
  const list = `/pacts/${slug}/consultation/votes`;
  return [
    { href: list, label: t("votes.title") },
    { href: `${list}/${id}`, label: t("votes.ballot.vote") },
  ];
};

/** Where one elector answers. Opening it writes nothing: programs that look at letters open links too. */
export const BallotPage = ({
  slug,
  title,
  vote,
  elector,
  college,
  answered,
  action,
  barred,
  isRefused,
  byLink,
  done,
  errors,
}: BallotPageProps) => {
  const t = useT();
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("votes.ballot.title")}, ${vote.question}`} above={aboveBallot(t, slug, vote)} hidden>
      <ErrorSummary errors={errors} />
      <Lead title={vote.question} kicker={t("votes.ballot.title")} work>
        {vote.details !== null && <Paragraphs text={vote.details} />}
        <p>
          {elector.name === "" ? t("votes.elector.forgotten") : t("votes.ballot.for", { elector: elector.name, college: college.name })}
        </p>
      </Lead>
      {isRefused && (
        <Notice kind="late" announced title={t("votes.ballot.uncounted")}>
          {barred}
        </Notice>
      )}
      <Done vote={vote} answered={answered} elector={elector} done={done} />
      {barred === null && <Form vote={vote} action={action} answered={answered} errors={errors} />}
      {barred !== null && !isRefused && <p>{barred}</p>}
      {byLink && elector.name !== "" && (
        <PostForm action={action} hidden={{ act: "forget" }}>
          <p className="soft">{t("votes.ballot.forgetHint")}</p>
          <Acts>
            <Button kind="quiet">{t("votes.ballot.forget")}</Button>
          </Acts>
        </PostForm>
      )}
    </PactSubPage>
  );
};
