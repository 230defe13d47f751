import { foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../pacts.tables.ts";
import { contractRelations } from "./contract-graph.ts";

/** A contract that officers tie to a pact: another pact of the space, or a contract kept elsewhere, known by its name. */
export const pactContract = pgTable(
  "pact_contract",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    position: integer("position").notNull(),
    relation: text("relation", { enum: contractRelations }).notNull(),
    otherPactId: uuid("other_pact_id"),
    name: text("name").notNull(),
    /** The day it ends, when it is kept elsewhere: a pact of the space says its own. */
    endsOn: text("ends_on"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "pact_contract_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    foreignKey({
      name: "pact_contract_to_pact",
      columns: [table.tenantId, table.otherPactId],
      foreignColumns: [pact.tenantId, pact.id],
    }),
    index("pact_contract_by_pact").on(table.tenantId, table.pactId, table.position),
    index("pact_contract_by_other").on(table.tenantId, table.otherPactId),
  ],
);
