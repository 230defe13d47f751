import { boolean, foreignKey, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dated, frenchText, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";

/** What a team calls some of the establishments it knows. */
export const establishmentLabel = pgTable(
  "establishment_label",
  {
    ...spaceKey,
    name: frenchText("name").notNull(),
    /** The name without case nor accents: two labels that read alike are one. */
    plainName: text("plain_name").notNull(),
    /** Who made it, and may rename or remove it. */
    organisationId: uuid("organisation_id").notNull(),
    ...dated,
  },
  (table) => [spacePrimaryKey(table), uniqueIndex("establishment_label_name").on(table.tenantId, table.plainName)],
);

/** A label put on an establishment. */
export const establishmentTag = pgTable(
  "establishment_tag",
  { ...spaceKey, labelId: uuid("label_id").notNull(), siret: text("siret").notNull(), ...dated },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "establishment_tag_of_label",
      columns: [table.tenantId, table.labelId],
      foreignColumns: [establishmentLabel.tenantId, establishmentLabel.id],
    }),
    uniqueIndex("establishment_tag_once").on(table.tenantId, table.labelId, table.siret),
    index("establishment_tag_by_siret").on(table.tenantId, table.siret),
  ],
);

/** An establishment that one person keeps at hand. */
export const establishmentFavourite = pgTable(
  "establishment_favourite",
  { ...spaceKey, accountId: uuid("account_id").notNull(), siret: text("siret").notNull(), ...dated },
  (table) => [spacePrimaryKey(table), uniqueIndex("establishment_favourite_once").on(table.tenantId, table.accountId, table.siret)],
);

/** What happened with an establishment on a day, and what comes next. `revision` grows with each correction. */
export const establishmentNote = pgTable(
  "establishment_note",
  {
    ...spaceKey,
    siret: text("siret").notNull(),
    day: text("day").notNull(),
    what: text("what").notNull(),
    nextStep: text("next_step"),
    nextOn: text("next_on"),
    nextDone: boolean("next_done").notNull().default(false),
    organisationId: uuid("organisation_id").notNull(),
    /** Null once the author was erased. */
    author: uuid("author"),
    revision: integer("revision").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    index("establishment_note_by_siret").on(table.tenantId, table.siret, table.day),
    index("establishment_note_by_next").on(table.tenantId, table.nextDone, table.nextOn),
  ],
);

/** A person to speak with at an establishment: why their name is kept, where it comes from, and until which day. */
export const establishmentContact = pgTable(
  "establishment_contact",
  {
    ...spaceKey,
    siret: text("siret").notNull(),
    name: frenchText("name").notNull(),
    role: text("role"),
    email: text("email"),
    telephone: text("telephone"),
    purpose: text("purpose").notNull(),
    source: text("source").notNull(),
    /** The last day it is kept. */
    keptUntil: text("kept_until").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    /** Null once who wrote it was erased. */
    author: uuid("author"),
    revision: integer("revision").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    index("establishment_contact_by_siret").on(table.tenantId, table.siret),
    index("establishment_contact_by_end").on(table.keptUntil),
  ],
);

/** Rows of spaces, which the audit vouches for. */
export const establishmentsTables = [
  establishmentLabel,
  establishmentTag,
  establishmentFavourite,
  establishmentNote,
  establishmentContact,
] as const;
