import type { Translate } from "../../../messages/index.ts";
import { FoldedTable, useT } from "../../../ui/index.ts";
import type { Elector, WholeVote } from "./vote.ts";

type Props = {
  readonly whole: WholeVote;
  /** Whether the reader is of the space: persons are named, and listed, to nobody else. */
  readonly isMember: boolean;
};

/** An elector as this reader may call them: persons are named to the members of the space alone. */
export const electorWords = (t: Translate, { name, organisationId }: Elector, isMember: boolean): string => {
  if (name === "") return t("votes.elector.forgotten");
  return organisationId === null && !isMember ? t("votes.elector.person") : name;
};

/** Who may answer, who did, and what each answered when the vote is public. */
export const ElectorsTable = ({ whole: { vote, colleges, electors, ballots }, isMember }: Props) => {
  const t = useT();
  const choiceOf = new Map(ballots.map(({ electorId, choice }) => [electorId, choice]));
  const answerOf = ({ id }: Elector): string => {
    const choice = choiceOf.get(id);
    return choice === undefined ? t("votes.elector.noAnswer") : t(`votes.choice.${choice}`);
  };
  const named = isMember ? electors : electors.filter(({ organisationId }) => organisationId !== null);
  const rows = colleges.flatMap((college) => named.filter(({ collegeId }) => collegeId === college.id).map((one) => ({ college, one })));
  const answer = vote.isSecret
    ? {
        label: t("votes.column.hasVoted"),
        cell: ({ one }: (typeof rows)[number]) => t(one.hasVoted ? "votes.elector.yes" : "votes.elector.no"),
      }
    : { label: t("votes.column.choice"), cell: ({ one }: (typeof rows)[number]) => answerOf(one) };
  return (
    <>
      {rows.length > 0 && (
        <FoldedTable
          caption={t(vote.state === "draft" ? "votes.electors.title" : "votes.electors.caption")}
          rows={rows}
          rowKey={({ one }) => one.id}
          columns={[
            { label: t("votes.column.elector"), heading: true, cell: ({ one }) => electorWords(t, one, isMember) },
            { label: t("votes.column.college"), selfEvident: true, cell: ({ college }) => college.name },
            ...(vote.state === "draft" ? [] : [answer]),
          ]}
        />
      )}
      {named.length < electors.length && <p className="soft">{t("votes.electors.persons", { count: electors.length - named.length })}</p>}
    </>
  );
};
