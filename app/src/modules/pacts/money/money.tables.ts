import { foreignKey, index, integer, numeric, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { moneyStatuses } from "../financing/financing-plan.ts";
import { pact } from "../pacts.tables.ts";

/**
 * A promise of several parties to bring as much as each other. `revision` grows with each change, so that two people who edit at
 * once are told of each other.
 */
export const pactParityClause = pgTable(
  "pact_parity_clause",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    position: integer("position").notNull(),
    revision: integer("revision").notNull(),
    /** The axis it is about, the whole pact when null; it stays when the text no longer holds that axis. */
    axisId: uuid("axis_id"),
    memberIds: uuid("member_ids").array().notNull(),
    /** The words of the clause. */
    says: text("says").notNull(),
    /** The document or the deliberation that says it. */
    saidIn: text("said_in"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "pact_parity_clause_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("pact_parity_clause_by_pact").on(table.tenantId, table.pactId, table.position),
  ],
);

/** The total that a source announces for a pact, kept as it says it: sources that contradict each other stand side by side. */
export const pactToldTotal = pgTable(
  "pact_told_total",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    position: integer("position").notNull(),
    revision: integer("revision").notNull(),
    /** Euros to the cent, of money at this status. */
    valueEur: numeric("value_eur", { precision: 14, scale: 2, mode: "number" }).notNull(),
    moneyStatus: text("money_status", { enum: moneyStatuses }).notNull(),
    /** The document, the deliberation or the press that says it, and the day it says it. */
    saidIn: text("said_in").notNull(),
    saidOn: text("said_on"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "pact_told_total_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("pact_told_total_by_pact").on(table.tenantId, table.pactId, table.position),
  ],
);
