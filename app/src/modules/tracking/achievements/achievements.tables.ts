import { boolean, doublePrecision, foreignKey, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";
import { evidenceKinds } from "../evidence.ts";
import { trackedIndicator } from "../indicators/indicators.tables.ts";

/** One counted thing: a station opened, a workshop with 42 people. One that was declared twice is merged into the other, and kept. */
export const achievement = pgTable(
  "achievement",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    actionId: uuid("action_id"),
    what: text("what").notNull(),
    day: text("day").notNull(),
    quantity: doublePrecision("quantity").notNull(),
    unit: text("unit").notNull(),
    /** Where, in words, and the typed code of the territory. */
    place: text("place"),
    territory: text("territory"),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    evidence: text("evidence", { enum: evidenceKinds }).notNull(),
    source: text("source"),
    sourceUrl: text("source_url"),
    note: text("note"),
    /** The organisation that declares it, as named then. */
    organisationId: uuid("organisation_id"),
    declaredBy: text("declared_by").notNull(),
    /** The row of a file it was read from, so that the same file read twice adds nothing. */
    importKey: text("import_key"),
    isPublic: boolean("is_public").notNull(),
    mergedInto: uuid("merged_into"),
    removedBecause: text("removed_because"),
    revision: integer("revision").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "achievement_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("achievement_by_pact").on(table.tenantId, table.pactId, table.day),
    unique("achievement_import_once").on(table.tenantId, table.pactId, table.importKey),
  ],
);

/** An indicator that an achievement counts in, of the same unit. However many it counts in, it counts once in what they add up into. */
export const achievementCount = pgTable(
  "achievement_count",
  { ...spaceKey, achievementId: uuid("achievement_id").notNull(), indicatorId: uuid("indicator_id").notNull() },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "achievement_count_of_achievement",
      columns: [table.tenantId, table.achievementId],
      foreignColumns: [achievement.tenantId, achievement.id],
    }),
    foreignKey({
      name: "achievement_count_of_indicator",
      columns: [table.tenantId, table.indicatorId],
      foreignColumns: [trackedIndicator.tenantId, trackedIndicator.id],
    }),
    unique("achievement_count_once").on(table.tenantId, table.achievementId, table.indicatorId),
    index("achievement_count_by_indicator").on(table.tenantId, table.indicatorId),
  ],
);

/** What proves an achievement: an attendance sheet, a photograph. Read by members of the space alone. */
export const achievementFile = pgTable(
  "achievement_file",
  {
    ...spaceKey,
    achievementId: uuid("achievement_id").notNull(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    sha256: text("sha256").notNull(),
    size: integer("size").notNull(),
    bytes: bytes("bytes").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "achievement_file_of_achievement",
      columns: [table.tenantId, table.achievementId],
      foreignColumns: [achievement.tenantId, achievement.id],
    }),
    index("achievement_file_by_achievement").on(table.tenantId, table.achievementId),
  ],
);

/** Two achievements that someone said are not the same: they are proposed for merging no more. */
export const achievementApart = pgTable(
  "achievement_apart",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    /** The lesser key first. */
    oneId: uuid("one_id").notNull(),
    otherId: uuid("other_id").notNull(),
    /** The organisation that says so, as named then. */
    saidBy: text("said_by").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "achievement_apart_of_one",
      columns: [table.tenantId, table.oneId],
      foreignColumns: [achievement.tenantId, achievement.id],
    }),
    foreignKey({
      name: "achievement_apart_of_other",
      columns: [table.tenantId, table.otherId],
      foreignColumns: [achievement.tenantId, achievement.id],
    }),
    unique("achievement_apart_once").on(table.tenantId, table.pactId, table.oneId, table.otherId),
  ],
);
