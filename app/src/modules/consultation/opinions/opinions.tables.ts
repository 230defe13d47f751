import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";
import { opinionSenses } from "./opinion.ts";

/** The opinion of a body (an economic and social council, a chamber, a development council), asked for and given. */
export const opinion = pgTable(
  "opinion",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    proposalId: uuid("proposal_id"),
    body: text("body").notNull(),
    askedOn: text("asked_on"),
    dueOn: text("due_on"),
    sense: text("sense", { enum: opinionSenses }),
    givenOn: text("given_on"),
    reference: text("reference"),
    text: text("text"),
    url: text("url"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "opinion_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("opinion_by_pact").on(table.tenantId, table.pactId),
  ],
);
