import { boolean, foreignKey, index, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";
import { itemKinds } from "./item.ts";
import { rungs } from "./ladder.ts";

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
    /** Since when they are written to there; null from the beginning. A letter to an earlier address opens nothing. */
    emailSince: timestamp("email_since", { withTimezone: true }),
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
    index("accountability_by_pact").on(table.tenantId, table.pactId),
  ],
);

/** One letter that lists what a person answers for; its link opens those things alone, and is made from its identifier. */
export const reminderLetter = pgTable(
  "reminder_letter",
  {
    ...spaceKey,
    personId: uuid("person_id").notNull(),
    /** The day it was written, in Paris: never two on one day. */
    writtenOn: text("written_on").notNull(),
    /** The message that carries it. */
    mailId: uuid("mail_id").notNull(),
    /** Written anew before it could leave: a later letter says it all. */
    isReplaced: boolean("is_replaced").notNull().default(false),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    unique("reminder_letter_once").on(table.tenantId, table.personId, table.writtenOn),
    foreignKey({
      name: "reminder_letter_to_person",
      columns: [table.tenantId, table.personId],
      foreignColumns: [accountablePerson.tenantId, accountablePerson.id],
    }),
  ],
);

/** One thing that a letter asks about, at which rung, and what was answered. */
export const reminderLetterItem = pgTable(
  "reminder_letter_item",
  {
    ...spaceKey,
    letterId: uuid("letter_id").notNull(),
    personId: uuid("person_id").notNull(),
    pactId: uuid("pact_id").notNull(),
    kind: text("kind", { enum: itemKinds }).notNull(),
    itemId: uuid("item_id").notNull(),
    label: text("label").notNull(),
    dueOn: text("due_on").notNull(),
    rung: text("rung", { enum: rungs }).notNull(),
    answeredAt: timestamp("answered_at", { withTimezone: true }),
    /** What the answer recorded, by the name of its field. */
    answer: jsonb("answer").$type<Readonly<Record<string, string>>>(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    unique("reminder_letter_item_once").on(table.tenantId, table.letterId, table.kind, table.itemId),
    foreignKey({
      name: "reminder_letter_item_of_letter",
      columns: [table.tenantId, table.letterId],
      foreignColumns: [reminderLetter.tenantId, reminderLetter.id],
    }),
    foreignKey({
      name: "reminder_letter_item_of_pact",
      columns: [table.tenantId, table.pactId],
      foreignColumns: [pact.tenantId, pact.id],
    }),
    index("reminder_letter_item_of_person").on(table.tenantId, table.personId, table.kind, table.itemId),
    index("reminder_letter_item_by_pact").on(table.tenantId, table.pactId, table.kind, table.itemId),
    index("reminder_letter_item_about").on(table.tenantId, table.kind, table.itemId),
  ],
);
