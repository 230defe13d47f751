import { Details, ErrorSummary, formatInstant, Lead, Pagination, SplitSection, Table, useT } from "../../../ui/index.ts";
import { PactSubPage, type Said } from "../../pacts/index.ts";
import type { ToldOutcome } from "./told-outcome.ts";
import type { Vote } from "./vote.ts";
import { VoteForm } from "./vote-form.tsx";
import { closingOf, phaseAt } from "./vote-state.ts";

type Props = {
  readonly slug: string;
  readonly title: string;
  /** Those of one page, and how many there are. */
  readonly votes: readonly Vote[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Of those whose result is told. */
  readonly outcomes: ReadonlyMap<string, ToldOutcome>;
  readonly now: Date;
  readonly mayRun: boolean;
  readonly said: Said;
  /** The proposal that a new vote would decide on. */
  readonly about: { readonly id: string; readonly title: string } | null;
};

/** The votes of a pact, the newest first, and the form of a new one. */
export const VotesPage = ({ slug, title, votes, total, page, pages, outcomes, now, mayRun, said, about }: Props) => {
  const t = useT();
  const address = `/pacts/${slug}/consultation/votes`;
  const outcomeOf = (vote: Vote): string => {
    const outcome = outcomes.get(vote.id);
    if (outcome === undefined) return t("votes.none");
    const said = t(`votes.outcome.${outcome}`);
    return phaseAt(vote, now) === "closed" ? t("votes.outcome.unsettled", { outcome: said }) : said;
  };
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("votes.title")}, ${title}`}>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("votes.title")} kicker={title} work>
        {t("votes.lead", { count: total })}
      </Lead>
      <Table
        caption={t("votes.list.caption")}
        rows={votes}
        rowKey={({ id }) => id}
        empty={t("votes.list.none")}
        columns={[
          { label: t("votes.column.question"), heading: true, cell: ({ id, question }) => <a href={`${address}/${id}`}>{question}</a> },
          { label: t("votes.column.phase"), selfEvident: true, cell: (vote) => t(`votes.phase.${phaseAt(vote, now)}`) },
          { label: t("votes.column.closes"), cell: (vote) => formatInstant(closingOf(vote)) },
          { label: t("votes.column.outcome"), cell: outcomeOf },
        ]}
      />
      <Pagination page={page} pages={pages} />
      {mayRun && (
        <SplitSection id="new" title={t("votes.new.part")}>
          <Details summary={t("votes.new")} open={said.form === "vote" || about !== null}>
            <VoteForm action={address} said={said} vote={null} about={about} />
          </Details>
        </SplitSection>
      )}
    </PactSubPage>
  );
};
