import { foreignKey, index, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";
import { proposalStates } from "./proposal-state.ts";
import { suggestionFates } from "./suggestion.ts";

/** What the pact might say or do, written from contributions and debated before it is decided. */
export const proposal = pgTable(
  "proposal",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    groupId: uuid("group_id"),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    axisId: uuid("axis_id"),
    state: text("state", { enum: proposalStates }).notNull(),
    /** Why it stands there, when someone said it. */
    stateReason: text("state_reason"),
    /** The action of the pact that it became. */
    actionId: uuid("action_id"),
    /** Of its text. */
    version: integer("version").notNull(),
    revision: integer("revision").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "proposal_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("proposal_by_pact").on(table.tenantId, table.pactId, table.position),
    index("proposal_by_action").on(table.tenantId, table.actionId),
  ],
);

const ofProposal = { ...spaceKey, pactId: uuid("pact_id").notNull(), proposalId: uuid("proposal_id").notNull() };

/** A wording of a proposal, as it stood. Kept for ever. */
export const proposalVersion = pgTable(
  "proposal_version",
  {
    ...ofProposal,
    number: integer("number").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    why: text("why"),
    /** The suggestion it comes from. */
    suggestionId: uuid("suggestion_id"),
    organisationName: text("organisation_name").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "proposal_version_of_proposal",
      columns: [table.tenantId, table.proposalId],
      foreignColumns: [proposal.tenantId, proposal.id],
    }),
    unique("proposal_version_once").on(table.tenantId, table.proposalId, table.number),
  ],
);

/** A contribution that a proposal is made from. */
export const proposalOrigin = pgTable("proposal_origin", { ...ofProposal, contributionId: uuid("contribution_id").notNull() }, (table) => [
  spacePrimaryKey(table),
  foreignKey({
    name: "proposal_origin_of_proposal",
    columns: [table.tenantId, table.proposalId],
    foreignColumns: [proposal.tenantId, proposal.id],
  }),
  unique("proposal_origin_once").on(table.tenantId, table.proposalId, table.contributionId),
  index("proposal_origin_by_contribution").on(table.tenantId, table.contributionId),
]);

/** A change that an organisation offers to the text: a passage put for another, or a whole new wording. */
export const proposalSuggestion = pgTable(
  "proposal_suggestion",
  {
    ...ofProposal,
    position: integer("position").notNull(),
    /** The version it was written on. */
    onVersion: integer("on_version").notNull(),
    /** The words it replaces, as they stand in that version; null for a whole new wording. */
    passage: text("passage"),
    wording: text("wording").notNull(),
    why: text("why").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    organisationName: text("organisation_name").notNull(),
    fate: text("fate", { enum: suggestionFates }).notNull(),
    fateReason: text("fate_reason"),
    /** The one whose acceptance made it fall. */
    fellBy: uuid("fell_by"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "proposal_suggestion_of_proposal",
      columns: [table.tenantId, table.proposalId],
      foreignColumns: [proposal.tenantId, proposal.id],
    }),
    index("proposal_suggestion_by_proposal").on(table.tenantId, table.proposalId, table.position),
  ],
);
