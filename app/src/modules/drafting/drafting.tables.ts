import { boolean, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, dated, spaceKey, spacePrimaryKey } from "../../platform/database/columns.ts";
import { type Decision, decisionKinds, heldSubjects } from "./decision.ts";
import type { ExtractedDraft } from "./extracted-draft.ts";
import type { NamedSource, Publication } from "./publication.ts";
import type { Values } from "./values.ts";

/** `correcting`: its pact is public, and a correction of it is being prepared; `withdrawn`: its pact is no longer public. */
export const draftStatuses = ["open", "published", "correcting", "withdrawn", "deleted"] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** What the engine returned, its text apart: the row keeps it once. Never changed afterwards. */
export type StoredExtraction = Omit<ExtractedDraft, "source"> & { readonly language: string };

/** A decision as it stood when a correction was opened; who took it stays with the row alone. Dates are ISO instants. */
export type HeldDecision = Omit<Decision, "subject" | "key" | "span" | "at" | "byPerson"> & {
  readonly subject: (typeof heldSubjects)[number];
  readonly id: string;
  readonly item: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly byPerson: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export const draft = pgTable(
  "draft",
  {
    ...spaceKey,
    organisation: uuid("organisation_id").notNull(),
    createdBy: uuid("created_by"),
    /** Key of the form that made it: the same form sent twice makes one draft. */
    formKey: text("form_key").notNull(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    sha256: text("sha256").notNull(),
    text: text("text").notNull(),
    extraction: jsonb("extraction").$type<StoredExtraction>().notNull(),
    status: text("status", { enum: draftStatuses }).notNull(),
    /** The pact it became. */
    pact: uuid("pact_id"),
    slug: text("pact_slug"),
    /** How it was last published: what a correction proposes again. */
    publication: jsonb("publication").$type<Publication | null>(),
    /** While a correction is prepared: the decisions behind the public page, to come back to. */
    held: jsonb("held_decisions").$type<readonly HeldDecision[] | null>(),
    /** Its organisation lets its text and what was decided about it leave the space, to improve the reading. */
    mayBeExample: boolean("may_be_example").notNull().default(false),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    unique("draft_by_form").on(table.tenantId, table.formKey),
    index("draft_by_organisation").on(table.tenantId, table.organisation, table.updatedAt),
  ],
);

const ofDraft = { draft: uuid("draft_id").notNull() };

/** The document as it was sent. */
export const draftFile = pgTable(
  "draft_file",
  {
    ...spaceKey,
    ...ofDraft,
    name: text("name").notNull(),
    sha256: text("sha256").notNull(),
    content: bytes("content").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ columns: [table.tenantId, table.draft], foreignColumns: [draft.tenantId, draft.id] }),
    unique("draft_file_by_draft").on(table.tenantId, table.draft),
  ],
);

/** A further document on the same pact: the file, its text, what was read in it. One that was erased has no fingerprint left. */
export const draftDocument = pgTable(
  "draft_document",
  {
    ...spaceKey,
    ...ofDraft,
    createdBy: uuid("created_by"),
    /** Its place among the documents of its draft, from 1; the draft's own text comes before. */
    rank: integer("rank").notNull(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    sha256: text("sha256").notNull(),
    text: text("text").notNull(),
    extraction: jsonb("extraction").$type<StoredExtraction>().notNull(),
    /** How the person who gave it names it. */
    source: jsonb("source").$type<NamedSource>().notNull(),
    content: bytes("content").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ columns: [table.tenantId, table.draft], foreignColumns: [draft.tenantId, draft.id] }),
    unique("draft_document_by_rank").on(table.tenantId, table.draft, table.rank),
  ],
);

/** The decision that holds about one value; those it replaced are in the audit. */
export const draftDecision = pgTable(
  "draft_decision",
  {
    ...spaceKey,
    ...ofDraft,
    subject: text("subject", { enum: heldSubjects }).notNull(),
    item: text("item").notNull(),
    rank: integer("rank").notNull(),
    kind: text("kind", { enum: decisionKinds }).notNull(),
    values: jsonb("value").$type<Values | null>(),
    start: integer("span_start"),
    end: integer("span_end"),
    /** The further document that the passage stands in; null for the draft's own text. */
    document: uuid("document_id"),
    /** Given of a person's own knowledge, whatever passage was read under it. */
    byPerson: boolean("by_person").notNull().default(false),
    by: uuid("decided_by"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ columns: [table.tenantId, table.draft], foreignColumns: [draft.tenantId, draft.id] }),
    unique("draft_decision_by_item").on(table.tenantId, table.draft, table.subject, table.item),
  ],
);

/** Another organisation of the space that may read and review the draft. */
export const draftShare = pgTable(
  "draft_share",
  { ...spaceKey, ...ofDraft, organisation: uuid("organisation_id").notNull(), ...dated },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ columns: [table.tenantId, table.draft], foreignColumns: [draft.tenantId, draft.id] }),
    unique("draft_share_once").on(table.tenantId, table.draft, table.organisation),
    index("draft_share_by_organisation").on(table.tenantId, table.organisation),
  ],
);
