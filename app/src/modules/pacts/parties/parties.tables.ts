import { foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../pacts.tables.ts";
import { committeeKinds } from "./committee.ts";

/** A body that steers a pact, as those who follow the pact tell it: what the text says of it stays beside. */
export const pactCommittee = pgTable(
  "pact_committee",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    position: integer("position").notNull(),
    /** The body of the text that it is; it stays when the text no longer names it. */
    toldId: uuid("told_id"),
    kind: text("kind", { enum: committeeKinds }).notNull(),
    name: text("name").notNull(),
    chair: text("chair"),
    rhythm: text("rhythm"),
    /** How many parties, present or represented, make its meetings valid. */
    quorum: integer("quorum"),
    /** Days of its meetings, held or set, in order. */
    metOn: text("met_on").array().notNull().default([]),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "pact_committee_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("pact_committee_by_pact").on(table.tenantId, table.pactId, table.position),
  ],
);
