import { foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
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
