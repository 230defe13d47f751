import { boolean, foreignKey, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../pacts.tables.ts";
import { partyKinds, partyRoles } from "../parties/party-profile.ts";
import type { LifeEvent } from "./pact-life.ts";

/**
 * One thing that happened in the life of a pact. Rows are added and never changed, and the last alone may be taken
 * back: replayed in order, they tell where it stands.
 */
export const pactLifeEvent = pgTable(
  "pact_life_event",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    position: integer("position").notNull(),
    kind: text("kind").$type<LifeEvent["kind"]>().notNull(),
    /** The day it happened, `2026-03-14`; when it was entered is `createdAt`. */
    day: text("day").notNull(),
    event: jsonb("event").$type<LifeEvent>().notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "pact_life_event_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    unique("pact_life_event_in_order").on(table.tenantId, table.pactId, table.position),
  ],
);

/** A party of a followed pact: who votes, signs, owes and pays. The organisation of the space that acts for it, if any does. */
export const pactMember = pgTable(
  "pact_member",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    organisationId: uuid("organisation_id"),
    deliberates: boolean("deliberates").notNull(),
    kind: text("kind", { enum: partyKinds }),
    siren: text("siren"),
    roles: text("roles", { enum: partyRoles }).array().notNull().default([]),
    politicalName: text("political_name"),
    politicalFunction: text("political_function"),
    /** Whom to write to, and an agent's name, are never public. */
    politicalContact: text("political_contact"),
    technicalName: text("technical_name"),
    technicalFunction: text("technical_function"),
    technicalContact: text("technical_contact"),
    sinceOn: text("since_on"),
    untilOn: text("until_on"),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "pact_member_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("pact_member_by_organisation").on(table.tenantId, table.organisationId),
    unique("pact_member_in_order").on(table.tenantId, table.pactId, table.position),
  ],
);
