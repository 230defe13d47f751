import { formatInstant, Notice, SplitSection, Table, useT } from "../../../ui/index.ts";
import { weightWords } from "./college-forms.tsx";
import { fraction } from "./fraction.ts";
import { outcomeOf } from "./told-outcome.ts";
import { answersOf, countOf, type WholeVote, wouldTell } from "./vote.ts";
import { choices } from "./vote-rules.ts";
import { closingOf, phaseAt } from "./vote-state.ts";
import { numberWords, percentWords, quorumWords } from "./votes-words.ts";

const NEEDED = { simple: fraction(1, 2), absolute: fraction(1, 2), "two-thirds": fraction(2, 3), unanimity: fraction(1) } as const;

/** What a secret vote may say before it is closed: nothing. */
export const isTold = ({ vote }: WholeVote, now: Date): boolean => {
  const phase = phaseAt(vote, now);
  return vote.isSecret ? phase === "closed" || phase === "settled" : phase === "open" || phase === "closed" || phase === "settled";
};

const CollegeTable = ({ whole }: { whole: WholeVote }) => {
  const t = useT();
  const count = countOf(whole);
  const rows = whole.colleges.map((college, at) => ({ college, count: count.colleges[at], answers: answersOf(whole, college.id) }));
  const electorsOf = (id: string) => whole.electors.filter(({ collegeId }) => collegeId === id).length;
  return (
    <Table
      caption={t("votes.result.caption")}
      rows={rows}
      rowKey={({ college }) => college.id}
      columns={[
        { label: t("votes.column.college"), heading: true, cell: ({ college }) => college.name },
        { label: t("votes.result.weight"), numeric: true, cell: ({ college }) => weightWords(college.weight) },
        { label: t("votes.result.electors"), numeric: true, cell: ({ college }) => electorsOf(college.id) },
        { label: t("votes.result.cast"), numeric: true, cell: (row) => row.count?.cast ?? 0 },
        ...choices.map((choice) => ({
          label: t(`votes.choice.${choice}`),
          numeric: true,
          cell: (row: (typeof rows)[number]) => row.answers[choice],
        })),
        {
          label: t("votes.result.broughtFor"),
          numeric: true,
          cell: (row) => (row.count?.isEmpty === false ? numberWords(row.count.for) : t("votes.result.isEmpty")),
        },
        {
          label: t("votes.result.broughtAgainst"),
          numeric: true,
          cell: (row) => (row.count?.isEmpty === false ? numberWords(row.count.against) : t("votes.result.isEmpty")),
        },
      ]}
    />
  );
};

/** How a vote ended, or stands: the outcome in words, who took part, each college. */
export const ResultSection = ({ whole, now, action }: { whole: WholeVote; now: Date; action: string }) => {
  const t = useT();
  const { vote } = whole;
  const phase = phaseAt(vote, now);
  if (phase === "draft" || phase === "coming" || phase === "cancelled") return null;
  if (!isTold(whole, now))
    return (
      <SplitSection id="result" title={t("votes.result.title")}>
        <p>
          {t("votes.result.turnout", { cast: whole.electors.filter(({ hasVoted }) => hasVoted).length, electors: whole.electors.length })}
        </p>
        <p className="soft">{t("votes.result.afterClosing", { at: formatInstant(closingOf(vote)) })}</p>
      </SplitSection>
    );
  const count = countOf(whole);
  const isOver = phase !== "open";
  const needed = NEEDED[vote.majority];
  const { quorum } = count;
  const told = outcomeOf(whole, count);
  return (
    <SplitSection id="result" title={t("votes.result.title")}>
      {isOver ? (
        <Notice kind={told === "adopted" ? "success" : "info"} title={t(`votes.outcome.${told}`)}>
          {told === "withheld" && <p>{t("votes.result.kept")}</p>}
        </Notice>
      ) : (
        <p className="soft">{t("votes.result.soFar")}</p>
      )}
      {vote.hasCastingVote && count.isEven && <p>{t("votes.result.casting", { decided: count.isByChair ? count.outcome : "no" })}</p>}
      <p>{t("votes.result.turnout", { cast: count.cast, electors: count.electors })}</p>
      {quorum !== null && (
        <p>
          {t(quorum.isReached ? "votes.result.quorumReached" : isOver ? "votes.result.quorumMissed" : "votes.result.quorumAwaited", {
            had: percentWords(quorum.had, quorum.share),
            needed: quorumWords(t, quorum),
          })}
        </p>
      )}
      {told === "withheld" || wouldTell(whole) ? (
        told !== "withheld" && <p>{t("votes.result.withheld")}</p>
      ) : (
        <>
          {count.share !== null && count.colleges.some(({ expressed }) => expressed > 0) && (
            <p>{t("votes.result.share", { share: percentWords(count.share, needed), basis: vote.basis })}</p>
          )}
          <CollegeTable whole={whole} />
        </>
      )}
      <p>
        <a href={`${action}/result.csv`}>{t("votes.csv")}</a>
      </p>
    </SplitSection>
  );
};
