import { customType, type PgColumn, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** The two columns every row of a space begins with: sharding by space asks for them in each key (`tools/sharding.test.ts`). */
export const spaceKey = {
  tenantId: text("tenant_id").notNull(),
  id: uuid("id").notNull(),
};

/** `PRIMARY KEY (tenant_id, id)`. */
export const spacePrimaryKey = (table: { tenantId: PgColumn; id: PgColumn }) => primaryKey({ columns: [table.tenantId, table.id] });

/** When the row was made and last changed: told by the application's clock, not by the database's. */
export const dated = {
  createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
};

/** Text that sorts as a French reader expects (Épinal between Emmerin and Essey), the same on both engines. */
export const frenchText = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "french"' });

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
