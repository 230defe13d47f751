import { pactTypes, territoryKinds } from "@levier/kernel";
import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  type PgColumn,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { dated, frenchText, spaceKey, spacePrimaryKey } from "../../platform/database/columns.ts";
import { lifeStates } from "./life/pact-life.ts";
import { amountKinds, type Citation, indicatorKinds, type PactConflict, sourceKinds, stages, type Target } from "./pact.schema.ts";

const cites = (name: string) => jsonb(name).$type<Citation[]>().notNull().default([]);

/** A published pact. Its lists stand in the tables below; `words` is what a search of pacts looks into. */
export const pact = pgTable(
  "pact",
  {
    ...spaceKey,
    slug: text("slug").notNull(),
    status: text("status", { enum: ["published", "withdrawn"] }).notNull(),
    version: integer("version").notNull(),
    /** Where it stands; null while nobody follows it. Its events say how it got there. */
    life: text("life", { enum: lifeStates }),
    /** Said at the top of the page: why and when it was corrected or withdrawn. */
    notice: text("notice"),
    noticeAt: timestamp("notice_at", { withTimezone: true }),
    /** The organisation that published, corrected or withdrew it last, named as it was then. */
    organisationId: uuid("organisation_id"),
    organisationName: text("organisation_name").notNull(),
    pactType: text("pact_type", { enum: pactTypes }).notNull(),
    pactTypeCitations: cites("pact_type_citations"),
    title: frenchText("title").notNull(),
    titleCitations: cites("title_citations"),
    pactName: text("pact_name"),
    pactNameCitations: cites("pact_name_citations"),
    place: text("place"),
    placeCitations: cites("place_citations"),
    publishedOn: text("published_on"),
    publishedOnCitations: cites("published_on_citations"),
    signedOn: text("signed_on"),
    signedOnCitations: cites("signed_on_citations"),
    votedOn: text("voted_on"),
    votingBody: text("voting_body"),
    voteResult: text("vote_result"),
    votedOnCitations: cites("voted_on_citations"),
    period: text("period"),
    periodCitations: cites("period_citations"),
    /** The day it ends, once officers have said it: texts tell years at most. */
    endsOn: text("ends_on"),
    /** Which edition it is, « acte 2 », « volet Nord », as officers say it. */
    edition: text("edition"),
    /** What it aims at, in a sentence. */
    ambition: text("ambition"),
    /** The protocol that came before it, a document of its own. */
    protocolTitle: text("protocol_title"),
    protocolOn: text("protocol_on"),
    protocolUrl: text("protocol_url"),
    conflicts: jsonb("conflicts").$type<PactConflict[]>().notNull().default([]),
    words: text("words").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    unique("pact_by_slug").on(table.tenantId, table.slug),
    index("pact_words").using("gin", sql`levier_lexemes(${table.words})`),
  ],
);

/** Reference table: the public address of a pact. An address names no space, so it is unique over all of them. */
export const pactAddress = pgTable("pact_address", {
  slug: text("slug").primaryKey(),
  tenantId: text("tenant_id").notNull(),
  pactId: uuid("pact_id").notNull(),
});

/** A row of one of a pact's lists, in the order of the text. */
const itemKey = { ...spaceKey, pactId: uuid("pact_id").notNull(), position: integer("position").notNull() };
const item = { ...itemKey, citations: cites("citations") };

type ItemColumns = { tenantId: PgColumn; id: PgColumn; pactId: PgColumn; position: PgColumn };
const itemRules = (table: ItemColumns, name: string) => [
  spacePrimaryKey(table),
  foreignKey({ name: `${name}_of_pact`, columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
  index(`${name}_by_pact`).on(table.tenantId, table.pactId, table.position),
];

export const pactSource = pgTable(
  "pact_source",
  {
    ...itemKey,
    key: text("key").notNull(),
    kind: text("kind", { enum: sourceKinds }).notNull(),
    title: text("title").notNull(),
    publisher: text("publisher"),
    url: text("url"),
    publishedOn: text("published_on"),
    consultedOn: text("consulted_on"),
    sha256: text("sha256"),
  },
  (table) => itemRules(table, "pact_source"),
);

/** Who signs, attends or takes part. A person who did not sign is public only when someone decided so. */
export const pactParty = pgTable(
  "pact_party",
  {
    ...item,
    list: text("list", { enum: ["signatory", "attendee", "partner"] }).notNull(),
    name: text("name"),
    role: text("role"),
    organisation: text("organisation"),
    isPublic: boolean("is_public").notNull(),
  },
  (table) => itemRules(table, "pact_party"),
);

export const pactTerritory = pgTable(
  "pact_territory",
  { ...item, name: text("name").notNull(), kind: text("kind", { enum: territoryKinds }).notNull(), code: text("code") },
  (table) => [...itemRules(table, "pact_territory"), index("pact_territory_by_code").on(table.tenantId, table.code)],
);

export const pactFramework = pgTable("pact_framework", { ...item, acronym: text("acronym"), name: text("name").notNull() }, (table) =>
  itemRules(table, "pact_framework"),
);

export const pactAxis = pgTable("pact_axis", { ...item, label: text("label").notNull() }, (table) => itemRules(table, "pact_axis"));

export const pactAction = pgTable(
  "pact_action",
  {
    ...item,
    axisId: uuid("axis_id"),
    label: text("label").notNull(),
    stage: text("stage", { enum: stages }).notNull(),
    target: jsonb("target").$type<Target>(),
    owner: text("owner"),
  },
  (table) => [
    ...itemRules(table, "pact_action"),
    foreignKey({ name: "pact_action_of_axis", columns: [table.tenantId, table.axisId], foreignColumns: [pactAxis.tenantId, pactAxis.id] }),
    index("pact_action_words").using("gin", sql`levier_lexemes(${table.label})`),
  ],
);

export const pactCommitment = pgTable(
  "pact_commitment",
  { ...item, who: text("who").array().notNull(), what: text("what").notNull(), deadline: text("deadline") },
  (table) => itemRules(table, "pact_commitment"),
);

export const pactAmount = pgTable(
  "pact_amount",
  {
    ...item,
    valueEur: doublePrecision("value_eur").notNull(),
    kind: text("kind", { enum: amountKinds }).notNull(),
    payer: text("payer"),
    label: text("label"),
    approximate: boolean("approximate").notNull(),
  },
  (table) => itemRules(table, "pact_amount"),
);

export const pactIndicator = pgTable(
  "pact_indicator",
  {
    ...item,
    label: text("label").notNull(),
    value: doublePrecision("value").notNull(),
    unit: text("unit"),
    kind: text("kind", { enum: indicatorKinds }).notNull(),
    date: text("date"),
    deadline: text("deadline"),
  },
  (table) => itemRules(table, "pact_indicator"),
);

export const pactLinkedContract = pgTable(
  "pact_linked_contract",
  { ...item, name: text("name").notNull(), type: text("type"), relation: text("relation") },
  (table) => itemRules(table, "pact_linked_contract"),
);

export const pactGovernanceBody = pgTable("pact_governance_body", { ...item, body: text("body").notNull() }, (table) =>
  itemRules(table, "pact_governance_body"),
);

/** Whom to write to. Nothing of it is public unless someone decided so, each kind of detail apart. */
export const pactContact = pgTable(
  "pact_contact",
  {
    ...item,
    name: text("name"),
    phones: text("phones").array().notNull(),
    emails: text("emails").array().notNull(),
    organisation: text("organisation"),
    isPublic: boolean("is_public").notNull(),
    arePhonesPublic: boolean("are_phones_public").notNull(),
    areEmailsPublic: boolean("are_emails_public").notNull(),
  },
  (table) => itemRules(table, "pact_contact"),
);
