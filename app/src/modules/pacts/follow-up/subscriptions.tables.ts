import { bigint, index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Reference table: who asked to be written to when a pact changes. An address is personal: it stands here and in the letters that
 * wait to leave, never in the audit, and its row goes when the person unsubscribes.
 */
export const pactSubscription = pgTable(
  "pact_subscription",
  {
    id: uuid("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    pactId: uuid("pact_id").notNull(),
    email: text("email").notNull(),
    /** Null until the person follows the link they were sent: nothing is told to them before. */
    confirmedAt: moment("confirmed_at"),
    /** The last link of the chain they were told of. */
    told: bigint("told", { mode: "number" }).notNull(),
    /** Not written to before. */
    nextAt: moment("next_at").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    unique("pact_subscription_once").on(table.tenantId, table.pactId, table.email),
    index("pact_subscription_due").on(table.nextAt),
  ],
);
