import { pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";

/** The template an organisation sets its documents in, instead of the one the program comes with. */
export const paperTemplate = pgTable(
  "paper_template",
  {
    ...spaceKey,
    organisationId: uuid("organisation_id").notNull(),
    /** Of the file, as it was sent. */
    name: text("name").notNull(),
    sha256: text("sha256").notNull(),
    content: bytes("content").notNull(),
    ...dated,
  },
  (table) => [spacePrimaryKey(table), unique("paper_template_by_organisation").on(table.tenantId, table.organisationId)],
);
