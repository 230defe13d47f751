import { doublePrecision, foreignKey, index, integer, numeric, type PgColumn, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pactMember } from "../life/life.tables.ts";
import { pact } from "../pacts.tables.ts";
import { contributionNatures, pledgeStatuses } from "./pledge.ts";

const ofPact = { ...spaceKey, pactId: uuid("pact_id").notNull(), position: integer("position").notNull() };

const pactRules = (table: { tenantId: PgColumn; id: PgColumn; pactId: PgColumn; position: PgColumn }, name: string) => [
  spacePrimaryKey(table),
  foreignKey({ name: `${name}_of_pact`, columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
  index(`${name}_by_pact`).on(table.tenantId, table.pactId, table.position),
];

/** What one or more parties have bound themselves to, as they follow it themselves. `revision` grows with each change. */
export const pactPledge = pgTable(
  "pact_pledge",
  {
    ...ofPact,
    /** The commitment of the text that this one follows; it stays when the text no longer holds it. */
    toldId: uuid("told_id"),
    memberIds: uuid("member_ids").array().notNull(),
    /** Towards whom: parties of the pact, or others in words. */
    towardsMemberIds: uuid("towards_member_ids").array().notNull().default([]),
    towards: text("towards"),
    what: text("what").notNull(),
    dueOn: text("due_on"),
    status: text("status", { enum: pledgeStatuses }).notNull(),
    statusReason: text("status_reason"),
    evidence: text("evidence"),
    evidenceUrl: text("evidence_url"),
    /** The agent who follows it, told to the members of the space alone. */
    referent: text("referent"),
    /** The charter it is chosen in, which of its commitments it is, and the years it is chosen for. */
    charter: text("charter"),
    charterItem: text("charter_item"),
    years: integer("years").array().notNull().default([]),
    revision: integer("revision").notNull(),
    ...dated,
  },
  (table) => pactRules(table, "pact_pledge"),
);

/** What a party brings to the pact as a whole. */
export const pactContribution = pgTable(
  "pact_contribution",
  {
    ...ofPact,
    memberId: uuid("member_id").notNull(),
    nature: text("nature", { enum: contributionNatures }).notNull(),
    /** Euros to the cent; null when what is brought has no price. */
    valueEur: numeric("value_eur", { precision: 14, scale: 2, mode: "number" }),
    what: text("what").notNull(),
    ...dated,
  },
  (table) => [
    ...pactRules(table, "pact_contribution"),
    foreignKey({
      name: "pact_contribution_of_member",
      columns: [table.tenantId, table.memberId],
      foreignColumns: [pactMember.tenantId, pactMember.id],
    }),
  ],
);

/** How the money is shared between the territories of a pact: of one action, or of every action that says nothing of its own. */
export const pactTerritoryShare = pgTable(
  "pact_territory_share",
  {
    ...ofPact,
    actionId: uuid("action_id"),
    territoryId: uuid("territory_id").notNull(),
    /** A share of one. */
    share: doublePrecision("share").notNull(),
  },
  (table) => [
    ...pactRules(table, "pact_territory_share"),
    unique("pact_territory_share_once").on(table.tenantId, table.pactId, table.actionId, table.territoryId).nullsNotDistinct(),
  ],
);

/** A territory of a pact that became part of another, or of several, a row for each: all the names stay told. */
export const pactTerritoryMerger = pgTable(
  "pact_territory_merger",
  {
    ...ofPact,
    territoryId: uuid("territory_id").notNull(),
    /** The day the merger took effect. */
    day: text("day").notNull(),
    successor: text("successor").notNull(),
    /** Typed code of the official geography, or null when the successor is not resolved. */
    successorCode: text("successor_code"),
    /** Who has its shares since: a territory of the pact, or this identifier of one that the text does not name; null when nobody does. */
    successorId: uuid("successor_id"),
    /** What the successor took of it, as a share of one; null when there was nothing to share. */
    part: doublePrecision("part"),
    reason: text("reason"),
    /** The decision it rests on: which assembly, its day, its number, as officers write it. */
    deliberation: text("deliberation"),
  },
  (table) => [
    ...pactRules(table, "pact_territory_merger"),
    unique("pact_territory_merger_once").on(table.tenantId, table.pactId, table.territoryId, table.successorId),
  ],
);
