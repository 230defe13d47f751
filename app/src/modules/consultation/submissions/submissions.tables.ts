import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";
import { workingGroup } from "../groups/groups.tables.ts";
import type { UnconfirmedContent } from "./unconfirmed-content.ts";

/** Where a text stands once its author confirmed it. */
export const textStates = ["waiting", "published", "refused", "withdrawn"] as const;
/** A comment that was published may be taken down by a moderator: it is kept, and shown as such. */
export const commentStates = [...textStates, "taken-down"] as const;

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What a text and the comments under it have alike: who signs, what a moderator should look at, and what was decided. */
const moderated = {
  body: text("body").notNull(),
  authorName: text("author_name").notNull(),
  organisation: text("organisation"),
  reason: text("reason"),
  /** How many links it holds. */
  links: integer("links").notNull(),
  /** The first text of the pact that says the same, word for word. */
  sameAs: uuid("same_as"),
  fingerprint: text("fingerprint").notNull(),
  decidedAt: moment("decided_at"),
  revision: integer("revision").notNull(),
};

/** What anyone proposes to a pact or to one of its working groups. Withdrawn by its author, its words and their name are gone. */
export const submission = pgTable(
  "submission",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    groupId: uuid("group_id"),
    axisId: uuid("axis_id"),
    title: text("title").notNull(),
    state: text("state", { enum: textStates }).notNull(),
    ...moderated,
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "submission_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    foreignKey({
      name: "submission_of_group",
      columns: [table.tenantId, table.groupId],
      foreignColumns: [workingGroup.tenantId, workingGroup.id],
    }),
    index("submission_by_pact").on(table.tenantId, table.pactId, table.state, table.createdAt),
    index("submission_by_fingerprint").on(table.tenantId, table.pactId, table.fingerprint),
  ],
);

/** What is said under a published submission, or in answer to what was said there. */
export const submissionComment = pgTable(
  "submission_comment",
  {
    ...spaceKey,
    submissionId: uuid("submission_id").notNull(),
    /** The comment it answers, which answers none. */
    parentId: uuid("parent_id"),
    state: text("state", { enum: commentStates }).notNull(),
    ...moderated,
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({
      name: "submission_comment_of_submission",
      columns: [table.tenantId, table.submissionId],
      foreignColumns: [submission.tenantId, submission.id],
    }),
    index("submission_comment_by_submission").on(table.tenantId, table.submissionId, table.createdAt),
  ],
);

/** Reference table: what waits for its author to confirm their address. Whole and personal, it goes within two days. */
export const unconfirmedText = pgTable(
  "unconfirmed_text",
  {
    id: uuid("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    pactId: uuid("pact_id").notNull(),
    email: text("email").notNull(),
    wantsNews: boolean("wants_news").notNull(),
    content: jsonb("content").$type<UnconfirmedContent>().notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [index("unconfirmed_text_by_age").on(table.createdAt)],
);

/**
 * Reference table: the address of who wrote a text, under the identifier of the text. It is personal: it stands here and in the
 * letters that wait to leave, never in the audit, and its row goes when the text is withdrawn.
 */
export const textAuthor = pgTable(
  "text_author",
  {
    id: uuid("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    pactId: uuid("pact_id").notNull(),
    email: text("email").notNull(),
    wantsNews: boolean("wants_news").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [index("text_author_by_email").on(table.tenantId, table.pactId, table.email)],
);

/** Reference table: when each person who decides of texts was last told that some wait; one letter a day at most. */
export const moderatorNotice = pgTable(
  "moderator_notice",
  {
    tenantId: text("tenant_id").notNull(),
    accountId: uuid("account_id").notNull(),
    toldAt: moment("told_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.accountId] })],
);

/** Reference table: what an author is still to be told of their text, or was; each step once. */
export const authorNews = pgTable(
  "author_news",
  {
    id: uuid("id").primaryKey(),
    tenantId: text("tenant_id").notNull(),
    textId: uuid("text_id").notNull(),
    /** Names the step, so that it is told once: `adopted` of a proposal. */
    step: text("step").notNull(),
    words: text("words").notNull(),
    address: text("address"),
    createdAt: moment("created_at").notNull(),
    toldAt: moment("told_at"),
  },
  (table) => [unique("author_news_once").on(table.textId, table.step), index("author_news_untold").on(table.toldAt, table.createdAt)],
);
