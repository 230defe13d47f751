import { and, eq, lt } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { forgetTopic } from "../../../platform/mail.ts";
import type { Consultation } from "../ports.ts";
import { linkToken } from "../sealed-link.ts";
import { withoutAddresses } from "./read-text.ts";
import { submission, submissionComment, unconfirmedText } from "./submissions.tables.ts";
import type { UnconfirmedContent } from "./unconfirmed-content.ts";

export const UNCONFIRMED_MS = 48 * 3_600_000;

type Asked = {
  /** Drawn when the form was shown: sent twice, it is one text. */
  readonly id: string;
  readonly email: string;
  readonly wantsNews: boolean;
  readonly content: UnconfirmedContent;
};

/** Forgets what nobody confirmed in two days, with what was written about it. */
export const forgetUnconfirmed = async (sql: Sql, now: Date): Promise<void> => {
  const gone = await sql
    .delete(unconfirmedText)
    .where(lt(unconfirmedText.createdAt, new Date(now.getTime() - UNCONFIRMED_MS)))
    .returning({ id: unconfirmedText.id });
  for (const { id } of gone) await forgetTopic(sql, id);
};

/** Forgets one of them at once; whether there was one. */
export const dropUnconfirmed = async (sql: Sql, id: string): Promise<boolean> => {
  const gone = await sql.delete(unconfirmedText).where(eq(unconfirmedText.id, id)).returning({ id: unconfirmedText.id });
  await forgetTopic(sql, id);
  return gone.length > 0;
};

/** The page where the author of a text sees to it. */
export const authorAddress = (origin: string, secret: string, id: string): string =>
  `${origin}/submissions/mine?token=${linkToken(secret, "author", id)}`;

/** Whether a form already made its text: it comes back from a page that was left open, or by the button that goes back. */
const isMade = async (sql: Sql, tenant: string, id: string): Promise<boolean> => {
  for (const table of [submission, submissionComment])
    if (
      (
        await sql
          .select({ id: table.id })
          .from(table)
          .where(and(eq(table.tenantId, tenant), eq(table.id, id)))
      ).length > 0
    )
      return true;
  return false;
};

/** Keeps a text until its author follows the link they are written, and writes it to them once. */
export const askText = async (
  { platform: { database, clock, config, secret }, letters: { mailer } }: Pick<Consultation, "platform" | "letters">,
  t: Translate,
  { tenantId, id: pactId, title: pact }: { readonly tenantId: string; readonly id: string; readonly title: string },
  { id, email, wantsNews, content }: Asked,
): Promise<void> => {
  const now = clock();
  await database.transaction(async (sql) => {
    await forgetUnconfirmed(sql, now);
    if (await isMade(sql, tenantId, id)) return;
    const made = await sql
      .insert(unconfirmedText)
      .values({ id, tenantId, pactId, email, wantsNews, content, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: unconfirmedText.id });
    if (made.length === 0) return;
    await mailer.post(sql, {
      to: email,
      topic: id,
      subject: t(`consultation.mail.confirm.subject.${content.kind}`, { pact }),
      text: t(`consultation.mail.confirm.text.${content.kind}`, {
        pact,
        name: withoutAddresses(content.authorName),
        title: content.kind === "submission" ? withoutAddresses(content.title) : "",
        link: "{link}",
      }),
      link: authorAddress(config.origin, secret, id),
    });
  });
  mailer.deliverSoon();
};
