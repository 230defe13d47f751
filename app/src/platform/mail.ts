import { and, desc, eq, or, sql as statement } from "drizzle-orm";
import type { Sql } from "./database/database.ts";
import { mail } from "./mail.tables.ts";
import { mailQueue, type SentMessage } from "./mail-queue.ts";
import { createTransport, isFinal } from "./mail-transport.ts";
import type { Platform } from "./platform.ts";

export type Message = {
  readonly to: string;
  readonly subject: string;
  /** `{link}` stands where `link` is put when the message leaves. */
  readonly text: string;
  readonly link?: string;
  /** Where its reader stops such messages: put at `{unsubscribe}`, and offered by the mail program itself. */
  readonly unsubscribe?: string;
  /** An iCalendar that goes with it (see `ical.ts`): what its method says is offered to the calendar of the reader. */
  readonly calendar?: string;
  /** What `forgetTopic` will know it by. */
  readonly topic?: string;
  /** Forgotten whole once it has left: for a reader who is kept nowhere any more. */
  readonly isPassing?: boolean;
  /** The organisation whose administrators may read what was sent, without the link. */
  readonly shownTo?: { readonly tenant: string; readonly organisation: string };
};

export { type SentMessage, takeBack } from "./mail-queue.ts";

export type Mailer = {
  /** Stores a message within the caller's transaction. It leaves after the commit: call `deliverSoon`, or wait for the next round. Its identifier. */
  readonly post: (sql: Sql, message: Message) => Promise<string>;
  /** Sends what is due, one by one; returns how many left. What a server does not take is tried again later. */
  readonly deliver: () => Promise<number>;
  /** The same without waiting: how long a server takes must not tell whether an address is known. */
  readonly deliverSoon: () => void;
  readonly send: (message: Message) => Promise<void>;
  /** Delivers at regular intervals until the returned function is called. */
  readonly start: () => () => void;
};

const ROUND_MS = 30_000;
const HOLD_MS = 30_000;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/** A minute, then twice as long after each failure, up to six hours. */
export const waitAfter = (tries: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, tries - 1));

/** What the server said, without the personal links: some quote the address they dislike. */
const sayWhy = (error: unknown, { link, unsubscribe }: SentMessage): string => {
  let said = error instanceof Error ? error.message : String(error);
  for (const secret of [link, unsubscribe]) if (secret !== null) said = said.replaceAll(secret, "…");
  return said.replaceAll(/token=[^\s"'>&]+/g, "token=…").slice(0, 500);
};

/** What an organisation sent, the newest first. */
export const messagesOf = (sql: Sql, tenant: string, organisation: string, limit: number): Promise<SentMessage[]> =>
  sql
    .select()
    .from(mail)
    .where(and(eq(mail.tenantId, tenant), eq(mail.organisationId, organisation)))
    .orderBy(desc(mail.createdAt))
    .limit(limit);

/** A name shorter than this stands in too many other words to be taken out of a text. */
const SHORTEST_NAME = 3;

/**
 * Forgets a person: in what was sent to them, address and text go, and the fact that something left stays; in what was
 * written to others, their name goes.
 */
export const forgetPerson = async (sql: Sql, { email, name }: { readonly email: string; readonly name: string }): Promise<void> => {
  if (email !== "") {
    await sql.delete(mail).where(and(eq(mail.to, email), eq(mail.state, "waiting")));
    await sql.update(mail).set({ to: "", subject: "", text: "", calendar: null, problem: null }).where(eq(mail.to, email));
  }
  if (name.length < SHORTEST_NAME) return;
  await sql
    .update(mail)
    .set({ text: statement`replace(${mail.text}, ${name}, '…')`, subject: statement`replace(${mail.subject}, ${name}, '…')` })
    .where(or(statement`position(${name} in ${mail.text}) > 0`, statement`position(${name} in ${mail.subject}) > 0`));
};

/** Forgets what was written about one thing: what waits does not leave, and of what left the fact alone stays. */
export const forgetTopic = async (sql: Sql, topic: string): Promise<void> => {
  await sql.delete(mail).where(and(eq(mail.topic, topic), eq(mail.state, "waiting")));
  await sql
    .update(mail)
    .set({ to: "", subject: "", text: "", calendar: null, problem: null, unsubscribe: null })
    .where(eq(mail.topic, topic));
};

/** What is forgotten once a message has left, or never will. */
const spent = ({ isPassing }: SentMessage) => ({
  ...{ link: null, unsubscribe: null, calendar: null },
  ...(isPassing ? { to: "", subject: "", text: "" } : {}),
});

/** The text as it leaves, with its personal links. */
const filled = ({ text, link, unsubscribe }: SentMessage): string =>
  text.replaceAll("{link}", () => link ?? "").replaceAll("{unsubscribe}", () => unsubscribe ?? "");

export const createMailer = (
  platform: Pick<Platform, "config" | "database" | "clock" | "log" | "newId">,
  { holdMs = HOLD_MS }: { readonly holdMs?: number } = {},
): Mailer => {
  const { config, database, clock, log, newId } = platform;
  const transport = createTransport(config);
  const queue = mailQueue(platform);

  const hand = async (row: SentMessage): Promise<void> => {
    const { id, to, subject, unsubscribe, calendar } = row;
    const holding = setInterval(() => {
      queue.hold(row).catch((error: unknown) => log.error("mail.hold-failed", error, { mail: id }));
    }, holdMs);
    try {
      await transport({ id, to, subject, text: filled(row), unsubscribe, calendar });
    } finally {
      clearInterval(holding);
    }
  };

  const carry = async (row: SentMessage): Promise<boolean> => {
    try {
      await hand(row);
    } catch (error) {
      const final = isFinal(error);
      const nextTryAt = new Date(clock().getTime() + waitAfter(row.tries));
      await queue.settle(row, { problem: sayWhy(error, row), nextTryAt, ...(final ? { state: "failed", ...spent(row) } : {}) });
      log.info("mail.not-sent", { mail: row.id, tries: row.tries, final });
      return false;
    }
    await queue.settle(row, { state: "sent", ...spent(row), sentAt: clock(), problem: null });
    log.info("mail.sent", { mail: row.id, ...(config.smtpUrl === null ? { file: `mail/${row.id}.eml` } : {}) });
    return true;
  };

  const deliver: Mailer["deliver"] = async () => {
    let left = 0;
    for (let row = await queue.take(); row !== undefined; row = await queue.take()) if (await carry(row)) left++;
    return left;
  };

  const post: Mailer["post"] = async (sql, { to, subject, text, link, unsubscribe, calendar, topic, isPassing = false, shownTo }) => {
    const now = clock();
    const id = newId();
    await sql.insert(mail).values({
      id,
      tenantId: shownTo?.tenant ?? null,
      organisationId: shownTo?.organisation ?? null,
      to,
      subject,
      text,
      link: link ?? null,
      unsubscribe: unsubscribe ?? null,
      calendar: calendar ?? null,
      topic: topic ?? null,
      isPassing,
      state: "waiting",
      tries: 0,
      nextTryAt: now,
      createdAt: now,
    });
    return id;
  };

  const deliverSoon = (): void => {
    deliver().catch((error: unknown) => log.error("mail.round-failed", error));
  };

  return {
    post,
    deliver,
    deliverSoon,
    send: async (message) => {
      await post(database.sql, message);
      deliverSoon();
    },
    start: () => {
      const round = setInterval(deliverSoon, ROUND_MS);
      round.unref();
      deliverSoon();
      return () => clearInterval(round);
    },
  };
};
