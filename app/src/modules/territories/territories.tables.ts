import { index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dated, frenchText, spaceKey, spacePrimaryKey } from "../../platform/database/columns.ts";
import { establishmentsTables } from "./establishments/establishments.tables.ts";
import { type PerimeterSource, perimeterKinds } from "./perimeter-kinds.ts";

/** A named set of EPCI or communes: a PETR, a pays, an employment basin, any perimeter a pact is drawn on. */
export const perimeter = pgTable(
  "perimeter",
  {
    ...spaceKey,
    slug: text("slug").notNull(),
    name: frenchText("name").notNull(),
    kind: text("kind", { enum: perimeterKinds }).notNull(),
    /** Typed codes of the official geography, `epci-…` or `com-…`; empty when no source gives the members. */
    members: text("members").array().notNull(),
    /** Where the name and the members come from. */
    source: jsonb("source").$type<PerimeterSource>().notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    uniqueIndex("perimeter_slug").on(table.tenantId, table.slug),
    index("perimeter_by_name").on(table.tenantId, table.name),
  ],
);

/** Reference table: `/territories/set-SLUG` carries no space, so a slug is given once over all of them. */
export const perimeterAddress = pgTable("perimeter_address", {
  slug: text("slug").primaryKey(),
  tenantId: text("tenant_id").notNull(),
  perimeterId: uuid("perimeter_id").notNull(),
});

/** Rows of spaces, which the audit vouches for, and the reference table of addresses. */
export const territoriesTables = { audited: [perimeter, ...establishmentsTables], reference: [perimeterAddress] } as const;
