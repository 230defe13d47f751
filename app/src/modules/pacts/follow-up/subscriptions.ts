import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, isNull, lt, max } from "drizzle-orm";
import { translator } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { forgetTopic, type Message } from "../../../platform/mail.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { sealed, unsealed } from "../../../platform/seal.ts";
import { findPact, type PactRow } from "../pacts.repository.ts";
import type { Pacts } from "../ports.ts";
import { isNews } from "./news.ts";
import { pactSubscription } from "./subscriptions.tables.ts";

export type Subscription = typeof pactSubscription.$inferSelect;
export type SubscriptionNeeds = Pick<Pacts, "platform" | "letters">;
/** The link was not written here, or its subscription is over. */
export type SubscriptionRefusal = { readonly code: "subscription-over" };

const OVER: SubscriptionRefusal = { code: "subscription-over" };
const UNCONFIRMED_MS = 48 * 3_600_000;

export const pageOf = (origin: string, { slug }: Pick<PactRow, "slug">): string => `${origin}/pacts/${slug}/follow-up`;

/** What every letter of a subscription carries: to whom, how to stop it, and by what it is forgotten. */
export const addressed = ({ platform: { config, secret } }: SubscriptionNeeds, { id, email }: Pick<Subscription, "id" | "email">) =>
  ({
    to: email,
    topic: id,
    unsubscribe: `${config.origin}/subscriptions/stop?token=${sealed(secret, "subscription stop", id)}`,
  }) satisfies Partial<Message>;

/** The last link of the chain that is news of a pact. */
export const lastNews = async (sql: Sql, tenant: string, pactId: string): Promise<number> => {
  const [row] = await sql
    .select({ last: max(audit.sequence) })
    .from(audit)
    .where(and(eq(audit.tenantId, tenant), eq(audit.thread, pactId), isNews));
  return row?.last ?? 0;
};

/** Forgets those who never confirmed, with what was written to them. */
const forgetUnconfirmed = async (sql: Sql, now: Date): Promise<void> => {
  const gone = await sql
    .delete(pactSubscription)
    .where(and(isNull(pactSubscription.confirmedAt), lt(pactSubscription.createdAt, new Date(now.getTime() - UNCONFIRMED_MS))))
    .returning({ id: pactSubscription.id });
  for (const { id } of gone) await forgetTopic(sql, id);
};

/** The subscription of an address to a pact, made unconfirmed when there is none. */
const heldBy = async (
  sql: Sql,
  { tenantId, id: pactId }: PactRow,
  email: string,
  { now, id }: { readonly now: Date; readonly id: string },
): Promise<Subscription> => {
  const fresh = { id, tenantId, pactId, email, confirmedAt: null, told: 0, nextAt: now, createdAt: now };
  // Asked again before it is confirmed, it lasts as long as one asked for the first time.
  const [row] = await sql
    .insert(pactSubscription)
    .values(fresh)
    .onConflictDoUpdate({ target: [pactSubscription.tenantId, pactSubscription.pactId, pactSubscription.email], set: { createdAt: now } })
    .returning();
  if (!row) throw new Error("a subscription was neither made nor found");
  return row;
};

/**
 * Writes once to an address that asked for the news of a pact, to confirm. What is answered is the same whether the address was
 * known or not: nobody learns here who follows what.
 */
export const askSubscription = async (needs: SubscriptionNeeds, head: PactRow, email: string): Promise<void> => {
  const { database, clock, newId, config, secret } = needs.platform;
  const { mailer } = needs.letters;
  const t = translator("fr");
  const { title } = head;
  const now = clock();
  await database.transaction(async (sql) => {
    await forgetUnconfirmed(sql, now);
    const subscription = await heldBy(sql, head, email, { now, id: newId() });
    const common = { title, unsubscribe: "{unsubscribe}" };
    const letter =
      subscription.confirmedAt === null
        ? {
            subject: t("followUp.mail.confirm.subject", { title }),
            text: t("followUp.mail.confirm.text", { ...common, link: "{link}" }),
            link: `${config.origin}/subscriptions/confirm?token=${sealed(secret, "subscription confirm", subscription.id)}`,
          }
        : {
            subject: t("followUp.mail.already.subject", { title }),
            text: t("followUp.mail.already.text", { ...common, page: pageOf(config.origin, head) }),
          };
    await mailer.post(sql, { ...addressed(needs, subscription), ...letter });
  });
  mailer.deliverSoon();
};

/** The pact that a link of a letter is about, while its subscription stands. */
export const subscribedPact = async (
  { platform: { database, clock, secret } }: SubscriptionNeeds,
  act: "confirm" | "stop",
  token: string,
): Promise<Result<{ readonly subscription: Subscription; readonly head: PactRow }, SubscriptionRefusal>> => {
  const id = unsealed(secret, `subscription ${act}`, token);
  if (id === null) return refuse(OVER);
  const [subscription] = await database.sql.select().from(pactSubscription).where(eq(pactSubscription.id, id));
  if (!subscription) return refuse(OVER);
  const { confirmedAt, createdAt, tenantId, pactId } = subscription;
  if (confirmedAt === null && createdAt.getTime() < clock().getTime() - UNCONFIRMED_MS) return refuse(OVER);
  const head = await findPact(database.sql, tenantId, pactId);
  return head ? ok({ subscription, head }) : refuse(OVER);
};

/** From here on its address is written to; twice is as good as once. */
export const confirmSubscription = async (needs: SubscriptionNeeds, token: string): Promise<Result<PactRow, SubscriptionRefusal>> => {
  const { database, clock } = needs.platform;
  const found = await subscribedPact(needs, "confirm", token);
  if (!found.ok) return found;
  const { subscription, head } = found.value;
  const told = await lastNews(database.sql, head.tenantId, head.id);
  await database.sql
    .update(pactSubscription)
    .set({ confirmedAt: clock(), told, nextAt: clock() })
    .where(and(eq(pactSubscription.id, subscription.id), isNull(pactSubscription.confirmedAt)));
  return ok(head);
};

/** Takes a subscription away, with its address in what was written to it. */
export const forgetSubscription = async (sql: Sql, id: string): Promise<void> => {
  await sql.delete(pactSubscription).where(eq(pactSubscription.id, id));
  await forgetTopic(sql, id);
};

/** Ends a subscription and forgets its address, in what was written to it as well; twice is as good as once. */
export const stopSubscription = async (
  { platform: { database, secret } }: SubscriptionNeeds,
  token: string,
): Promise<Result<null, SubscriptionRefusal>> => {
  const id = unsealed(secret, "subscription stop", token);
  if (id === null) return refuse(OVER);
  await database.transaction((sql) => forgetSubscription(sql, id));
  return ok(null);
};
