import { and, eq, inArray } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/write.ts";
import { isOf } from "../../pacts/index.ts";
import { authorNews, submission, textAuthor } from "../submissions/submissions.tables.ts";

/** A step that authors are told of. `step` names it, so that each is told once. */
export type ProposalNews = { readonly step: string; readonly words: string; readonly address: string };

/** What proposals need of the submissions they are made from. */
export type ProposalOrigins = {
  /** The titles of those that are published, by identifier. */
  readonly titlesOf: (sql: Sql, tenant: string, pactId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Tells those of their authors who asked to be told. */
  readonly tell: (write: Write, ids: readonly string[], news: ProposalNews) => Promise<void>;
};

export const submissionOrigins = (newId: () => string): ProposalOrigins => ({
  titlesOf: async (sql, tenant, pactId, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await sql
      .select({ id: submission.id, title: submission.title })
      .from(submission)
      .where(and(isOf(submission, tenant, pactId), eq(submission.state, "published"), inArray(submission.id, [...ids])));
    return new Map(rows.map(({ id, title }) => [id, title]));
  },
  tell: async (write, ids, news) => {
    const authors = await write.sql
      .select({ id: textAuthor.id })
      .from(textAuthor)
      .where(and(eq(textAuthor.tenantId, write.tenant), inArray(textAuthor.id, [...ids]), eq(textAuthor.wantsNews, true)));
    if (authors.length === 0) return;
    const about = { tenantId: write.tenant, ...news, createdAt: write.now, toldAt: null };
    await write.sql
      .insert(authorNews)
      .values(authors.map(({ id }) => ({ id: newId(), textId: id, ...about })))
      .onConflictDoNothing();
  },
});
