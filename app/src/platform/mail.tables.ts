import { boolean, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * Reference table: what leaves by e-mail, from whichever space or from none (a sign-in). Written in the transaction that
 * decides to send, delivered after it, so that a message is neither lost nor sent for a change that did not happen.
 */
export const mail = pgTable(
  "mail",
  {
    id: uuid("id").primaryKey(),
    /** The space and organisation whose administrators may read it. */
    tenantId: text("tenant_id"),
    organisationId: uuid("organisation_id"),
    to: text("recipient").notNull(),
    subject: text("subject").notNull(),
    /** Holds the mark `{link}` where the personal link stands, if there is one. */
    text: text("text").notNull(),
    /** The personal link: forgotten once the message has left, never shown to anyone. */
    link: text("link"),
    /** Where its reader stops such messages, for the mark `{unsubscribe}` and the header of RFC 8058; forgotten like the link. */
    unsubscribe: text("unsubscribe"),
    /** An iCalendar that goes with it (RFC 5546), offered to the calendar of its reader; forgotten like the link. */
    calendar: text("calendar"),
    /** What it is about, so that all that was written about one thing can be forgotten: a subscription. */
    topic: uuid("topic"),
    /** Whether who it goes to and what it says are forgotten once it has left, like the link: its reader was taken out meanwhile. */
    isPassing: boolean("is_passing").notNull().default(false),
    state: text("state", { enum: ["waiting", "sent", "failed"] }).notNull(),
    tries: integer("tries").notNull(),
    nextTryAt: timestamp("next_try_at", { withTimezone: true }).notNull(),
    /** Which carrying of it is under way, and until when it is nobody else's: one node alone carries it, however slow the server. */
    carrier: uuid("carrier"),
    carriedUntil: timestamp("carried_until", { withTimezone: true }),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    /** Why the last try failed, as the server said it. */
    problem: text("problem"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    index("mail_waiting").on(table.state, table.nextTryAt),
    index("mail_by_topic").on(table.topic),
    index("mail_of_organisation").on(table.tenantId, table.organisationId, table.createdAt),
  ],
);

export const mailTables = [mail] as const;
