import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Reference table: the spaces (a region with its intercommunalities and partners) that live in this database. */
export const tenant = pgTable("tenant", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  /** Typed code of the territory the space is about, `reg-44`. */
  territory: text("territory"),
  /** The space's own colour, corrected to AA contrast when shown. */
  accent: text("accent"),
});

/** Reference table: settings of this installation that must outlive a restart and be shared by its nodes. */
export const setting = pgTable("setting", { key: text("key").primaryKey(), value: text("value").notNull() });

/**
 * Reference table: forms whose sender's session had ended, for the same account to find again within a day. Older rows leave when the next form
 * is kept, and all of an account when it is closed.
 */
export const keptForm = pgTable(
  "kept_form",
  {
    id: uuid("id").primaryKey(),
    /** Proves the account that the form was shown to (see `holderOf`); does not name it. */
    holder: text("holder").notNull(),
    /** The path it was sent to. */
    action: text("action").notNull(),
    fields: jsonb("fields").$type<Readonly<Record<string, string>>>().notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [index("kept_form_by_holder").on(table.holder, table.expiresAt), index("kept_form_by_expiry").on(table.expiresAt)],
);

/** One row per change, chained by hash within its space. Written by `write()` alone, in the transaction of the change. */
export const audit = pgTable(
  "audit",
  {
    tenantId: text("tenant_id").notNull(),
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    /** The account that acted; null for the program itself. */
    actor: uuid("actor"),
    operation: text("operation").notNull(),
    kind: text("kind", { enum: ["insert", "update", "delete", "erase"] }).notNull(),
    table: text("table_name").notNull(),
    subject: uuid("subject_id").notNull(),
    /** The pact or other page whose history this change belongs to. */
    thread: uuid("thread_id"),
    before: jsonb("before").$type<Row | null>(),
    after: jsonb("after").$type<Row | null>(),
    why: text("why"),
    /** Covers before, after and why with a salt, so that they can be erased without breaking the chain or being guessed. */
    salt: text("salt"),
    contentHash: text("content_hash").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
    erased: boolean("erased").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.sequence] }),
    index("audit_by_thread").on(table.tenantId, table.thread, table.sequence),
    index("audit_by_subject").on(table.tenantId, table.table, table.subject, table.sequence),
  ],
);

/** The last link of each space's chain: locked for the length of one commit, by that space alone. */
export const auditHead = pgTable("audit_head", {
  tenantId: text("tenant_id").primaryKey(),
  sequence: integer("sequence").notNull(),
  hash: text("hash").notNull(),
});

/** A row as the audit keeps it: what JSON can carry. */
export type Row = { readonly [column: string]: unknown };

export const platformTables = [tenant, setting, keptForm, audit, auditHead] as const;
