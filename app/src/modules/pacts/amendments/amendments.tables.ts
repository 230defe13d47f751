import { foreignKey, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../pacts.tables.ts";

/** Why a version of a pact is what it is: of the amendment as a whole, or of one thing that it drops, moves or changes. */
export const pactChangeReason = pgTable(
  "pact_change_reason",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    /** The version that the change made. */
    version: integer("version").notNull(),
    /** The action it is about, or another thing of the pact, which may be gone since; null for the amendment as a whole. */
    actionId: uuid("action_id"),
    reason: text("reason").notNull(),
    /** The number of the amendment whose text the version is, 0 for a plain correction; null where nobody said. */
    amendment: integer("amendment"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "pact_change_reason_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("pact_change_reason_by_pact").on(table.tenantId, table.pactId, table.version),
  ],
);
