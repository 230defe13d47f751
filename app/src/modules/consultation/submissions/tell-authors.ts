import { and, asc, eq, exists, gt, inArray, isNull, not, sql as statement } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Translate, translator } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { mail } from "../../../platform/mail.tables.ts";
import type { Write } from "../../../platform/write.ts";
import { findPact } from "../../pacts/index.ts";
import type { Consultation } from "../ports.ts";
import { linkToken } from "../sealed-link.ts";
import { authorAddress } from "./ask-text.ts";
import { authorNews, submission, textAuthor } from "./submissions.tables.ts";
import { stopNews } from "./withdraw-text.ts";

const DAY_MS = 24 * 3_600_000;
const ROUND_MS = 10 * 60_000;
const BATCH = 500;

/** A step that authors are told of. `step` names it, so that each is told once; `words` are one sentence. */
export type AuthorStep = { readonly step: string; readonly words: string; readonly address: string };

/** Keeps a step for the authors of submissions who asked to be told; they read it in the digest of the day, once. */
export const tellAuthors = async (
  write: Write,
  ids: readonly string[],
  { step, words, address }: AuthorStep,
  newId: () => string,
): Promise<void> => {
  if (ids.length === 0) return;
  const authors = await write.sql
    .select({ id: textAuthor.id })
    .from(textAuthor)
    .where(and(eq(textAuthor.tenantId, write.tenant), inArray(textAuthor.id, [...ids]), eq(textAuthor.wantsNews, true)));
  if (authors.length === 0) return;
  const about = { tenantId: write.tenant, step, words, address, createdAt: write.now, toldAt: null };
  await write.sql
    .insert(authorNews)
    .values(authors.map(({ id }) => ({ id: newId(), textId: id, ...about })))
    .onConflictDoNothing();
};

type News = typeof authorNews.$inferSelect;
type Author = typeof textAuthor.$inferSelect;
type Untold = { readonly news: News; readonly author: Author };

/** What is still to be told to those who had no letter for a day. Another node leaves the rows that this one holds. */
const untold = (sql: Sql, now: Date): Promise<Untold[]> => {
  const [toldNews, toldAuthor] = [alias(authorNews, "told_news"), alias(textAuthor, "told_author")];
  const lately = sql
    .select({ one: statement`1` })
    .from(toldNews)
    .innerJoin(toldAuthor, eq(toldAuthor.id, toldNews.textId))
    .where(
      and(
        eq(toldAuthor.tenantId, textAuthor.tenantId),
        eq(toldAuthor.pactId, textAuthor.pactId),
        eq(toldAuthor.email, textAuthor.email),
        gt(toldNews.toldAt, new Date(now.getTime() - DAY_MS)),
      ),
    );
  return sql
    .select({ news: authorNews, author: textAuthor })
    .from(authorNews)
    .innerJoin(textAuthor, eq(textAuthor.id, authorNews.textId))
    .where(and(isNull(authorNews.toldAt), eq(textAuthor.wantsNews, true), not(exists(lately))))
    .orderBy(asc(authorNews.createdAt), asc(authorNews.id))
    .limit(BATCH)
    .for("update", { of: authorNews, skipLocked: true });
};

/** What the mail server did of the letters written about texts: one still waits, or it was refused for good. */
const lettersOf = async (sql: Sql, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await sql
    .selectDistinct({ state: mail.state })
    .from(mail)
    .where(inArray(mail.topic, [...ids]));
  return new Set(rows.map(({ state }) => state));
};

const sendTo = async (
  needs: Pick<Consultation, "platform" | "letters">,
  sql: Sql,
  t: Translate,
  own: readonly Untold[],
): Promise<boolean> => {
  const { config, secret, clock } = needs.platform;
  const [first] = own;
  if (!first) return false;
  const { tenantId, pactId, email, id } = first.author;
  const ids = [...new Set(own.map(({ author }) => author.id))];
  const letters = await lettersOf(sql, ids);
  if (letters.has("failed")) await stopNews(sql, id);
  // While the server is down one letter waits: what is new meanwhile joins the next, and nothing floods when it comes back.
  if (letters.has("failed") || letters.has("waiting")) return false;
  const head = await findPact(sql, tenantId, pactId);
  if (!head) return false;
  const titles = new Map(
    (
      await sql
        .select()
        .from(submission)
        .where(and(eq(submission.tenantId, tenantId), inArray(submission.id, ids)))
    ).map((row) => [row.id, row.title]),
  );
  const lines = own.map(({ news }) =>
    t("consultation.mail.news.line", { title: titles.get(news.textId) ?? "", words: news.words, address: news.address ?? "" }),
  );
  await needs.letters.mailer.post(sql, {
    to: email,
    topic: id,
    subject: t("consultation.mail.news.subject", { pact: head.title }),
    text: t("consultation.mail.news.text", { pact: head.title, lines: lines.join("\n\n"), link: "{link}", unsubscribe: "{unsubscribe}" }),
    link: authorAddress(config.origin, secret, id),
    unsubscribe: `${config.origin}/submissions/stop?token=${linkToken(secret, "stop", id)}`,
  });
  await sql
    .update(authorNews)
    .set({ toldAt: clock() })
    .where(
      inArray(
        authorNews.id,
        own.map(({ news }) => news.id),
      ),
    );
  return true;
};

/** Writes to every author who has something new to read, one letter a day for all their texts on a pact. How many letters. */
export const sendAuthorNews = async (needs: Pick<Consultation, "platform" | "letters">): Promise<number> => {
  const t = translator("fr");
  const sent = await needs.platform.database.transaction(async (sql) => {
    const byPerson = new Map<string, Untold[]>();
    for (const one of await untold(sql, needs.platform.clock())) {
      const { tenantId, pactId, email } = one.author;
      const key = `${tenantId} ${pactId} ${email}`;
      byPerson.set(key, [...(byPerson.get(key) ?? []), one]);
    }
    let letters = 0;
    for (const own of byPerson.values()) if (await sendTo(needs, sql, t, own)) letters++;
    return letters;
  });
  if (sent > 0) needs.letters.mailer.deliverSoon();
  return sent;
};

/** Sends them at regular intervals until the returned function is called. */
export const startAuthorNews = (needs: Pick<Consultation, "platform" | "letters">): (() => void) => {
  const round = setInterval(() => {
    sendAuthorNews(needs).catch((error: unknown) => needs.platform.log.error("author-news.round-failed", error));
  }, ROUND_MS);
  round.unref();
  return () => clearInterval(round);
};
