import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";
import { bases, type Choice, choices, emptyWeights, majorities, weighings } from "./vote-rules.ts";
import { voteStates } from "./vote-state.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What a box held when it was opened, by college: kept with the vote, vouched for by the audit. */
export type Tally = Readonly<Record<string, Readonly<Record<Choice, number>>>>;

/** A question that electors answer between two moments. Numbers that weigh are kept exactly, `1/3` or `25`. */
export const vote = pgTable(
  "vote",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    /** The proposal it decides on; null for another question. */
    proposalId: uuid("proposal_id"),
    question: text("question").notNull(),
    details: text("details"),
    state: text("state", { enum: voteStates }).notNull(),
    weighing: text("weighing", { enum: weighings }).notNull(),
    emptyWeight: text("empty_weight", { enum: emptyWeights }).notNull(),
    majority: text("majority", { enum: majorities }).notNull(),
    basis: text("basis", { enum: bases }).notNull(),
    /** The share that must take part; null when there is no quorum. */
    quorum: text("quorum"),
    quorumOf: text("quorum_of", { enum: ["electors", "weight"] }).notNull(),
    /** Whether the quorum is to be passed, not only reached. */
    isQuorumStrict: boolean("is_quorum_strict").notNull(),
    isSecret: boolean("is_secret").notNull(),
    mayChange: boolean("may_change").notNull(),
    /** Whether the ballot of who presides decides when the vote is evenly split, and which elector presides. */
    hasCastingVote: boolean("has_casting_vote").notNull().default(false),
    chairId: uuid("chair_id"),
    opensAt: moment("opens_at").notNull(),
    closesAt: moment("closes_at").notNull(),
    /** When it was closed by hand before its time, or given up. */
    closedAt: moment("closed_at"),
    closedBecause: text("closed_because"),
    /** Of a secret vote, what the box held once it was opened. */
    tally: jsonb("tally").$type<Tally>(),
    revision: integer("revision").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "vote_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("vote_by_pact").on(table.tenantId, table.pactId, table.opensAt),
    index("vote_by_proposal").on(table.tenantId, table.proposalId),
  ],
);

const ofVote = { ...spaceKey, pactId: uuid("pact_id").notNull(), voteId: uuid("vote_id").notNull() };

export const voteCollege = pgTable(
  "vote_college",
  {
    ...ofVote,
    position: integer("position").notNull(),
    name: text("name").notNull(),
    weight: text("weight").notNull(),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "vote_college_of_vote", columns: [table.tenantId, table.voteId], foreignColumns: [vote.tenantId, vote.id] }),
    index("vote_college_by_vote").on(table.tenantId, table.voteId, table.position),
  ],
);

/** Who may answer: an organisation of the space, or a person who is sent a link. Whether they did stands here; what, never. */
export const voteElector = pgTable(
  "vote_elector",
  {
    ...ofVote,
    collegeId: uuid("college_id").notNull(),
    position: integer("position").notNull(),
    /** As it is called; emptied when a person asks to be forgotten. */
    name: text("name").notNull(),
    organisationId: uuid("organisation_id"),
    hasVoted: boolean("has_voted").notNull(),
    /** Which of the links written for a person opens their ballot: the others were replaced. */
    link: integer("link").notNull().default(0),
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "vote_elector_of_college",
      columns: [table.tenantId, table.collegeId],
      foreignColumns: [voteCollege.tenantId, voteCollege.id],
    }),
    unique("vote_elector_once").on(table.tenantId, table.voteId, table.organisationId),
    index("vote_elector_by_vote").on(table.tenantId, table.voteId, table.position),
  ],
);

/** What one elector answers in a public vote, which everyone may read. Nothing of a secret vote ever stands here. */
export const ballot = pgTable(
  "ballot",
  {
    ...ofVote,
    electorId: uuid("elector_id").notNull(),
    choice: text("choice", { enum: choices }).notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "ballot_of_elector",
      columns: [table.tenantId, table.electorId],
      foreignColumns: [voteElector.tenantId, voteElector.id],
    }),
    unique("ballot_once").on(table.tenantId, table.electorId),
    index("ballot_by_vote").on(table.tenantId, table.voteId),
  ],
);

/**
 * Reference table: the box of a secret vote, a number for each answer in each college and nothing else. It stands outside the
 * audit, which would tell who came just before each of its changes; once opened, what it held is kept with the vote.
 */
export const voteBox = pgTable(
  "vote_box",
  {
    tenantId: text("tenant_id").notNull(),
    voteId: uuid("vote_id").notNull(),
    collegeId: uuid("college_id").notNull(),
    choice: text("choice", { enum: choices }).notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.voteId, table.collegeId, table.choice] })],
);

/** Reference table: where the link of an elector without an account is sent. Personal: never in the audit, gone with the result. */
export const electorAddress = pgTable(
  "elector_address",
  {
    tenantId: text("tenant_id").notNull(),
    electorId: uuid("elector_id").notNull(),
    voteId: uuid("vote_id").notNull(),
    email: text("email").notNull(),
    sentAt: moment("sent_at"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.electorId] }),
    unique("elector_address_once").on(table.tenantId, table.voteId, table.email),
  ],
);
