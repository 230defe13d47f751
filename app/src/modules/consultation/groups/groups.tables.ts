import { boolean, foreignKey, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";

/** Who may write to a working group: anyone, or those it invited. */
export const groupAccesses = ["open", "invited"] as const;

/** A working group of a pact: a theme, who chairs it, what it is asked for and until when. */
export const workingGroup = pgTable(
  "working_group",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    axisId: uuid("axis_id"),
    theme: text("theme").notNull(),
    /** The person who chairs it, as shown: the head of a company, an elected official. */
    chair: text("chair"),
    /** The organisation of the space that moderates it besides the one that leads the pact. */
    chairOrganisationId: uuid("chair_organisation_id"),
    mandate: text("mandate").notNull(),
    opensOn: text("opens_on"),
    closesOn: text("closes_on"),
    access: text("access", { enum: groupAccesses }).notNull(),
    isClosed: boolean("is_closed").notNull(),
    revision: integer("revision").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "working_group_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("working_group_by_pact").on(table.tenantId, table.pactId),
  ],
);

/** Who takes part in a working group: an organisation, or a person whose address stands apart. One who left has no name any more. */
export const groupMember = pgTable(
  "group_member",
  {
    ...spaceKey,
    groupId: uuid("group_id").notNull(),
    name: text("name").notNull(),
    organisationId: uuid("organisation_id"),
    guestId: uuid("guest_id"),
    leftAt: timestamp("left_at", { withTimezone: true }),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "group_member_of_group",
      columns: [table.tenantId, table.groupId],
      foreignColumns: [workingGroup.tenantId, workingGroup.id],
    }),
    index("group_member_by_group").on(table.tenantId, table.groupId),
    index("group_member_by_guest").on(table.tenantId, table.guestId),
  ],
);

/**
 * Reference table: the address of a person invited to working groups of a pact. It is personal: it stands here and in the letters
 * that wait to leave, never in the audit, and its row goes with the person's last group.
 */
export const groupGuest = pgTable(
  "group_guest",
  {
    id: uuid("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    pactId: uuid("pact_id").notNull(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    /** When the last invitation was posted; the groups joined since are told by the next one. */
    invitedAt: timestamp("invited_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [unique("group_guest_once").on(table.tenantId, table.pactId, table.email)],
);
