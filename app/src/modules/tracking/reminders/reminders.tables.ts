import { foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";
import { itemKinds } from "./item.ts";

/** A person who answers for items of pacts, with an account or without: a partner may never make one. Personal: erased, not deleted. */
export const accountablePerson = pgTable(
  "accountable_person",
  {
    ...spaceKey,
    /** The organisation they act for, and their membership of it when they have an account. */
    organisationId: uuid("organisation_id"),
    membershipId: uuid("membership_id"),
    name: text("name").notNull(),
    email: text("email").notNull(),
    endedOn: text("ended_on"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    unique("accountable_person_once").on(table.tenantId, table.email, table.organisationId).nullsNotDistinct(),
    index("accountable_person_by_membership").on(table.tenantId, table.membershipId),
  ],
);

/** The one person accountable for an item: an indicator to read, a commitment, a milestone, an action. */
export const accountability = pgTable(
  "accountability",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    kind: text("kind", { enum: itemKinds }).notNull(),
    itemId: uuid("item_id").notNull(),
    personId: uuid("person_id").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    unique("accountability_once").on(table.tenantId, table.kind, table.itemId),
    foreignKey({ name: "accountability_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    foreignKey({
      name: "accountability_of_person",
      columns: [table.tenantId, table.personId],
      foreignColumns: [accountablePerson.tenantId, accountablePerson.id],
    }),
    index("accountability_by_person").on(table.tenantId, table.personId),
  ],
);
