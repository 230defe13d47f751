import { and, eq, inArray } from "drizzle-orm";
import { translator } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { forgetTopic } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import { formatInstant } from "../../../ui/index.ts";
import type { PactRow } from "../../pacts/index.ts";
import type { Consultation } from "../ports.ts";
import { ballotToken } from "./ballot-link.ts";
import type { Elector, Vote, WholeVote } from "./vote.ts";
import { electorAddress, voteElector } from "./votes.tables.ts";

/** Those who did not answer are not written to again before this. */
const AGAIN_MS = 24 * 3_600_000;

type Needs = Pick<Consultation, "platform" | "letters">;

/** Writes to one elector without an account, with the link that is theirs now. */
export const writeToElector = async (
  { platform: { config, secret }, letters }: Needs,
  sql: Sql,
  head: PactRow,
  { vote, elector, email }: { readonly vote: Vote; readonly elector: Pick<Elector, "id" | "link">; readonly email: string },
): Promise<void> => {
  const t = translator("fr");
  await letters.mailer.post(sql, {
    to: email,
    subject: t("votes.letter.subject", { pact: head.title }),
    text: t(vote.isSecret ? "votes.letter.textSecret" : "votes.letter.text", {
      pact: head.title,
      organisation: head.organisationName,
      question: vote.question,
      opens: formatInstant(vote.opensAt),
      closes: formatInstant(vote.closesAt),
      link: "{link}",
    }),
    link: `${config.origin}/pacts/${head.slug}/consultation/votes/${vote.id}/ballot?token=${ballotToken(secret, elector)}`,
    topic: elector.id,
  });
};

/** Writes to the electors without an account who have not answered, each with their own link; how many letters leave. */
export const writeToElectors = async (
  needs: Needs,
  write: Pick<Write, "sql" | "tenant" | "now">,
  head: PactRow,
  { vote, electors }: WholeVote,
): Promise<number> => {
  const addresses = await write.sql
    .select()
    .from(electorAddress)
    .where(and(eq(electorAddress.tenantId, write.tenant), eq(electorAddress.voteId, vote.id)));
  const due = addresses.flatMap(({ electorId, email, sentAt }) => {
    const elector = electors.find(({ id }) => id === electorId);
    const isDue = elector?.hasVoted === false && (sentAt === null || write.now.getTime() - sentAt.getTime() >= AGAIN_MS);
    return isDue ? { elector, email } : [];
  });
  for (const { elector, email } of due) await writeToElector(needs, write.sql, head, { vote, elector, email });
  if (due.length > 0)
    await write.sql
      .update(electorAddress)
      .set({ sentAt: write.now })
      .where(
        and(
          eq(electorAddress.tenantId, write.tenant),
          inArray(
            electorAddress.electorId,
            due.map(({ elector }) => elector.id),
          ),
        ),
      );
  return due.length;
};

/** Forgets a person: their address, the letters, and their name wherever it was kept. What they answered in a public vote stays. */
export const forgetElector = async (write: Write, electorId: string): Promise<void> => {
  await write.sql.delete(electorAddress).where(and(eq(electorAddress.tenantId, write.tenant), eq(electorAddress.electorId, electorId)));
  await forgetTopic(write.sql, electorId);
  await write.erase(voteElector, electorId, { name: "" });
};
