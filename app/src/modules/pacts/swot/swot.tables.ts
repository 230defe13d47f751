import { foreignKey, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../pacts.tables.ts";
import { lineStates, quadrants, type SwotFigure } from "./line.ts";

/**
 * A line of the diagnosis of a pact. It rests on a figure, on a document (`saidIn`) or on a person (`saidBy`), one of the three. Axes and
 * actions that left the text stay among those it led to. `revision` grows with each change, so that two people who edit at once are told.
 */
export const pactSwotLine = pgTable(
  "pact_swot_line",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    position: integer("position").notNull(),
    revision: integer("revision").notNull(),
    quadrant: text("quadrant", { enum: quadrants }).notNull(),
    state: text("state", { enum: lineStates }).notNull(),
    says: text("says").notNull(),
    figure: jsonb("figure").$type<SwotFigure>(),
    saidIn: text("said_in"),
    saidBy: text("said_by"),
    saidOn: text("said_on"),
    /** The proposal of the figures it was made from. */
    proposal: text("proposal"),
    setAsideBecause: text("set_aside_because"),
    axisIds: uuid("axis_ids").array().notNull(),
    actionIds: uuid("action_ids").array().notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "pact_swot_line_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("pact_swot_line_by_pact").on(table.tenantId, table.pactId, table.position),
  ],
);
