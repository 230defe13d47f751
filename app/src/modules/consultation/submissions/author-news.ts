import { and, asc, eq, exists, gt, inArray, isNull, min, not, sql as statement } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Translate, translator } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { mail } from "../../../platform/mail.tables.ts";
import { findPact } from "../../pacts/index.ts";
import type { Consultation } from "../ports.ts";
import { linkToken } from "../sealed-link.ts";
import { authorAddress } from "./ask-text.ts";
import { authorNews, submission, textAuthor } from "./submissions.tables.ts";
import { stopNews } from "./withdraw-text.ts";

const DAY_MS = 24 * 3_600_000;
const ROUND_MS = 10 * 60_000;
const BATCH = 2000;

type Needs = Pick<Consultation, "platform" | "letters">;
type News = typeof authorNews.$inferSelect;
type Text = typeof textAuthor.$inferSelect;
/** Someone who wrote to a pact, whatever they wrote there. */
type Person = Pick<Text, "tenantId" | "pactId" | "email">;

/** Those who have something to read and had no letter for a day, who waited longest first. */
const dueAuthors = (sql: Sql, now: Date): Promise<Person[]> => {
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
    .select({ tenantId: textAuthor.tenantId, pactId: textAuthor.pactId, email: textAuthor.email })
    .from(authorNews)
    .innerJoin(textAuthor, eq(textAuthor.id, authorNews.textId))
    .where(and(isNull(authorNews.toldAt), eq(textAuthor.wantsNews, true), not(exists(lately))))
    .groupBy(textAuthor.tenantId, textAuthor.pactId, textAuthor.email)
    .orderBy(asc(min(authorNews.createdAt)))
    .limit(BATCH);
};

/** The texts of a person, held until the transaction ends: another node that comes for them waits, then finds them told. */
const claimTexts = (sql: Sql, { tenantId, pactId, email }: Person): Promise<Text[]> =>
  sql
    .select()
    .from(textAuthor)
    .where(and(eq(textAuthor.tenantId, tenantId), eq(textAuthor.pactId, pactId), eq(textAuthor.email, email)))
    .orderBy(asc(textAuthor.id))
    .for("update");

/** What is still to be told of texts; nothing when their author had a letter within a day. */
const untoldOf = async (sql: Sql, ids: readonly string[], now: Date): Promise<News[]> => {
  const [lately] = await sql
    .select({ id: authorNews.id })
    .from(authorNews)
    .where(and(inArray(authorNews.textId, [...ids]), gt(authorNews.toldAt, new Date(now.getTime() - DAY_MS))))
    .limit(1);
  if (lately) return [];
  return sql
    .select()
    .from(authorNews)
    .where(and(inArray(authorNews.textId, [...ids]), isNull(authorNews.toldAt)))
    .orderBy(asc(authorNews.createdAt), asc(authorNews.id));
};

/** What the mail server did of the letters written about texts: one still waits, or it was refused for good. */
const lettersOf = async (sql: Sql, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await sql
    .selectDistinct({ state: mail.state })
    .from(mail)
    .where(inArray(mail.topic, [...ids]));
  return new Set(rows.map(({ state }) => state));
};

const titlesOf = async (sql: Sql, tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await sql
    .select({ id: submission.id, title: submission.title })
    .from(submission)
    .where(and(eq(submission.tenantId, tenant), inArray(submission.id, [...ids])));
  return new Map(rows.map(({ id, title }) => [id, title]));
};

const writeTo = async ({ platform, letters }: Needs, sql: Sql, t: Translate, person: Person): Promise<boolean> => {
  const { config, secret, clock } = platform;
  const texts = (await claimTexts(sql, person)).filter(({ wantsNews }) => wantsNews);
  const [first] = texts;
  if (!first) return false;
  const ids = texts.map(({ id }) => id);
  const now = clock();
  const news = await untoldOf(sql, ids, now);
  if (news.length === 0) return false;
  const states = await lettersOf(sql, ids);
  if (states.has("failed")) await stopNews(sql, first.id);
  // While the server is down one letter waits: what is new meanwhile joins the next, and nothing floods when it comes back.
  if (states.has("failed") || states.has("waiting")) return false;
  const head = await findPact(sql, person.tenantId, person.pactId);
  if (!head) return false;
  const titles = await titlesOf(sql, person.tenantId, ids);
  const lines = news.map(({ textId, words, address }) =>
    t("consultation.mail.news.line", { title: titles.get(textId) ?? "", words, address: address ?? "" }),
  );
  // The links of a letter lead to a text that it tells of.
  const topic = news[0]?.textId ?? first.id;
  await letters.mailer.post(sql, {
    to: person.email,
    topic,
    subject: t("consultation.mail.news.subject", { pact: head.title }),
    text: t("consultation.mail.news.text", { pact: head.title, lines: lines.join("\n\n"), link: "{link}", unsubscribe: "{unsubscribe}" }),
    link: authorAddress(config.origin, secret, topic),
    unsubscribe: `${config.origin}/submissions/stop?token=${linkToken(secret, "stop", topic)}`,
  });
  const told = news.map(({ id }) => id);
  await sql.update(authorNews).set({ toldAt: now }).where(inArray(authorNews.id, told));
  return true;
};

/**
 * Writes to every author who has something new to read, one letter a day for all their texts on a pact, whichever node runs it.
 * How many letters.
 */
export const sendAuthorNews = async (needs: Needs): Promise<number> => {
  const { database, clock, log } = needs.platform;
  const t = translator("fr");
  let sent = 0;
  for (const person of await dueAuthors(database.sql, clock()))
    try {
      if (await database.transaction((sql) => writeTo(needs, sql, t, person))) sent++;
    } catch (error) {
      // Told again at the next round: one letter that fails holds back no other.
      log.error("author-news.letter-failed", error);
    }
  if (sent > 0) needs.letters.mailer.deliverSoon();
  return sent;
};

/** Sends them now and at regular intervals, until the returned function is called. */
export const startAuthorNews = (needs: Needs): (() => void) => {
  const send = (): void => {
    sendAuthorNews(needs).catch((error: unknown) => needs.platform.log.error("author-news.round-failed", error));
  };
  const round = setInterval(send, ROUND_MS);
  round.unref();
  send();
  return () => clearInterval(round);
};
