import { doublePrecision, foreignKey, index, integer, numeric, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { aidForms, financerTypes } from "../financing/financing-plan.ts";
import { pactMember } from "../life/life.tables.ts";
import { stages } from "../pact.schema.ts";
import { pactAction } from "../pacts.tables.ts";
import { contentColumns } from "./content/content-columns.ts";
import { jobsEvidences } from "./jobs.ts";
import { priorities } from "./priorities.ts";

/** Euros to the cent. */
const money = (name: string) => numeric(name, { precision: 14, scale: 2, mode: "number" });

/**
 * What officers keep of an action beyond what the text says of it: its identifier is the action's. `revision` grows with each
 * change, so that two people who edit at once are told of each other.
 */
export const pactActionSheet = pgTable(
  "pact_action_sheet",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    revision: integer("revision").notNull(),
    stage: text("stage", { enum: stages }).notNull(),
    stageReason: text("stage_reason"),
    owner: text("owner"),
    ownerMemberId: uuid("owner_member_id"),
    /** Who follows it, by office rather than by name. */
    lead: text("lead"),
    description: text("description"),
    priority: text("priority", { enum: priorities }),
    startsOn: text("starts_on"),
    endsOn: text("ends_on"),
    /** Calendar the parties voted: what slips is measured against it. */
    votedStartsOn: text("voted_starts_on"),
    votedEndsOn: text("voted_ends_on"),
    blockedBecause: text("blocked_because"),
    unblockedWhen: text("unblocked_when"),
    totalCost: money("total_cost"),
    eligibleBase: money("eligible_base"),
    publicCeiling: doublePrecision("public_ceiling"),
    /** Gross jobs that the action declares: how many, known on which day, told by whom, on what evidence. All four or none. */
    grossJobs: integer("gross_jobs"),
    jobsOn: text("jobs_on"),
    jobsBy: text("jobs_by"),
    jobsEvidence: text("jobs_evidence", { enum: jobsEvidences }),
    ...contentColumns,
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "pact_action_sheet_of_action",
      columns: [table.tenantId, table.id],
      foreignColumns: [pactAction.tenantId, pactAction.id],
    }),
    foreignKey({
      name: "pact_action_sheet_of_owner",
      columns: [table.tenantId, table.ownerMemberId],
      foreignColumns: [pactMember.tenantId, pactMember.id],
    }),
    index("pact_action_sheet_by_pact").on(table.tenantId, table.pactId),
  ],
);

const ofSheet = {
  ...spaceKey,
  pactId: uuid("pact_id").notNull(),
  actionId: uuid("action_id").notNull(),
  position: integer("position").notNull(),
};

/** A step of an action, and the steps of this or other actions that must come before it. */
export const pactMilestone = pgTable(
  "pact_milestone",
  {
    ...ofSheet,
    label: text("label").notNull(),
    votedOn: text("voted_on"),
    expectedOn: text("expected_on"),
    doneOn: text("done_on"),
    days: integer("days").notNull(),
    after: uuid("after").array().notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "pact_milestone_of_sheet",
      columns: [table.tenantId, table.actionId],
      foreignColumns: [pactActionSheet.tenantId, pactActionSheet.id],
    }),
    index("pact_milestone_by_pact").on(table.tenantId, table.pactId, table.actionId, table.position),
  ],
);

/** What one financer gives to an action. */
export const pactFinancingLine = pgTable(
  "pact_financing_line",
  {
    ...ofSheet,
    financer: text("financer").notNull(),
    memberId: uuid("member_id"),
    type: text("type", { enum: financerTypes }).notNull(),
    form: text("form", { enum: aidForms }).notNull(),
    maximumRate: doublePrecision("maximum_rate"),
    ceiling: money("ceiling"),
    /** The contract that counts this money, when this pact is not the one to add it up. */
    countedIn: text("counted_in"),
    /** The call or the scheme that the money comes from. */
    scheme: text("scheme"),
    /** The deliberation, convention or document that tells this line, and its day. */
    saidIn: text("said_in"),
    saidOn: text("said_on"),
    /** Share of the whole that this source gives to the line, as printed. */
    toldShare: doublePrecision("told_share"),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "pact_financing_line_of_sheet",
      columns: [table.tenantId, table.actionId],
      foreignColumns: [pactActionSheet.tenantId, pactActionSheet.id],
    }),
    foreignKey({
      name: "pact_financing_line_of_member",
      columns: [table.tenantId, table.memberId],
      foreignColumns: [pactMember.tenantId, pactMember.id],
    }),
    index("pact_financing_line_by_pact").on(table.tenantId, table.pactId, table.actionId, table.position),
  ],
);

/** The money of a line in one year, status by status. */
export const pactFinancingYear = pgTable(
  "pact_financing_year",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    lineId: uuid("line_id").notNull(),
    year: integer("year").notNull(),
    planned: money("planned").notNull(),
    committed: money("committed").notNull(),
    paid: money("paid").notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "pact_financing_year_of_line",
      columns: [table.tenantId, table.lineId],
      foreignColumns: [pactFinancingLine.tenantId, pactFinancingLine.id],
    }),
    unique("pact_financing_year_once").on(table.tenantId, table.lineId, table.year),
    index("pact_financing_year_by_pact").on(table.tenantId, table.pactId),
  ],
);
