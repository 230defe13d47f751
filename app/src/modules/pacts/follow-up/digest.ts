import { dayInParis } from "@levier/kernel";
import { and, asc, eq, exists, gt, isNotNull, lte, sql as statement } from "drizzle-orm";
import { type Translate, translator } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { mail } from "../../../platform/mail.tables.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { formatDate } from "../../../ui/index.ts";
import { findPact, type PactRow } from "../pacts.repository.ts";
import { isNews, type News, newsOf } from "./news.ts";
import { newsWords } from "./news-words.ts";
import { pactSubscription } from "./subscriptions.tables.ts";
import { addressed, forgetSubscription, lastNews, pageOf, type Subscription, type SubscriptionNeeds } from "./subscriptions.ts";

const DAY_MS = 24 * 3_600_000;
const ROUND_MS = 10 * 60_000;
const BATCH = 50;
const MOST_READ = 500;
const MOST_LINES = 30;

/** The news of a day in the order they came. An action that went through several stages is told once, from the first to the last. */
export const condensed = (newestFirst: readonly News[]): News[] => {
  const told = new Map<string, News>();
  for (const one of newestFirst.toReversed()) {
    const key = one.kind === "stage" ? one.actionId : String(one.sequence);
    const before = told.get(key);
    told.delete(key);
    told.set(key, one.kind === "stage" && before?.kind === "stage" ? { ...one, from: before.from } : one);
  }
  return [...told.values()].filter((one) => one.kind !== "stage" || one.from !== one.to);
};

type Digest = { readonly head: PactRow; readonly lines: readonly string[]; readonly last: number };

const digestOf = async (sql: Sql, t: Translate, { tenantId, pactId, told }: Subscription): Promise<Digest | null> => {
  const head = await findPact(sql, tenantId, pactId);
  if (!head) return null;
  const { news, life } = await newsOf(sql, head, { after: told, limit: MOST_READ });
  const lines = condensed(news).map((one) =>
    t("followUp.mail.line", { day: formatDate(one.kind === "life" ? one.event.on : dayInParis(one.at)), news: newsWords(t, life, one) }),
  );
  return { head, lines, last: await lastNews(sql, tenantId, pactId) };
};

const letterOf = (t: Translate, origin: string, { head, lines }: Digest) => {
  const { title } = head;
  const beyond = lines.length - MOST_LINES;
  const shown = [...lines.slice(0, MOST_LINES), ...(beyond > 0 ? [t("followUp.mail.more", { count: beyond })] : [])];
  return {
    subject: t("followUp.mail.digest.subject", { title }),
    text: t("followUp.mail.digest.text", {
      title,
      count: lines.length,
      news: shown.join("\n"),
      page: pageOf(origin, head),
      unsubscribe: "{unsubscribe}",
    }),
  };
};

/** Confirmed, not written to for a day, and with something new to be told. Another node leaves the rows that this one holds. */
const dueNow = (sql: Sql, now: Date): Promise<Subscription[]> => {
  const somethingNew = sql
    .select({ one: statement`1` })
    .from(audit)
    .where(
      and(
        eq(audit.tenantId, pactSubscription.tenantId),
        eq(audit.thread, pactSubscription.pactId),
        gt(audit.sequence, pactSubscription.told),
        isNews,
      ),
    );
  return sql
    .select()
    .from(pactSubscription)
    .where(and(isNotNull(pactSubscription.confirmedAt), lte(pactSubscription.nextAt, now), exists(somethingNew)))
    .orderBy(asc(pactSubscription.nextAt))
    .limit(BATCH)
    .for("update", { skipLocked: true });
};

/** Whether the mail server refused that mailbox for good: nobody reads there any more. */
const isRefused = async (sql: Sql, topic: string): Promise<boolean> => {
  const failed = await sql
    .select({ id: mail.id })
    .from(mail)
    .where(and(eq(mail.topic, topic), eq(mail.state, "failed")))
    .limit(1);
  return failed.length > 0;
};

const sendBatch = async (needs: SubscriptionNeeds, sql: Sql, t: Translate): Promise<{ readonly seen: number; readonly sent: number }> => {
  const { clock, config } = needs.platform;
  const now = clock();
  const due = await dueNow(sql, now);
  const made = new Map<string, Digest | null>();
  let sent = 0;
  for (const subscription of due) {
    if (await isRefused(sql, subscription.id)) {
      await forgetSubscription(sql, subscription.id);
      continue;
    }
    const key = `${subscription.tenantId} ${subscription.pactId} ${subscription.told}`;
    const digest = made.has(key) ? made.get(key) : await digestOf(sql, t, subscription);
    made.set(key, digest ?? null);
    if (!digest) continue;
    const isTold = digest.lines.length > 0;
    if (isTold) await needs.letters.mailer.post(sql, { ...addressed(needs, subscription), ...letterOf(t, config.origin, digest) });
    sent += isTold ? 1 : 0;
    await sql
      .update(pactSubscription)
      .set({ told: digest.last, ...(isTold ? { nextAt: new Date(now.getTime() + DAY_MS) } : {}) })
      .where(eq(pactSubscription.id, subscription.id));
  }
  return { seen: due.length, sent };
};

/** Writes to everyone who is due, a batch in each transaction: one that fails is tried whole again at the next round. How many letters. */
export const sendDigests = async (needs: SubscriptionNeeds): Promise<number> => {
  const t = translator("fr");
  let total = 0;
  for (let isMore = true; isMore; ) {
    const { seen, sent } = await needs.platform.database.transaction((sql) => sendBatch(needs, sql, t));
    total += sent;
    isMore = seen === BATCH;
  }
  if (total > 0) needs.letters.mailer.deliverSoon();
  return total;
};

/** Sends digests at regular intervals until the returned function is called. */
export const startDigests = (needs: SubscriptionNeeds): (() => void) => {
  const round = setInterval(() => {
    sendDigests(needs).catch((error: unknown) => needs.platform.log.error("digest.round-failed", error));
  }, ROUND_MS);
  round.unref();
  return () => clearInterval(round);
};
