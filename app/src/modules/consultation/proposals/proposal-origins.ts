import { and, eq, inArray } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/write.ts";
import { isOf } from "../../pacts/index.ts";
import { submission } from "../submissions/submissions.tables.ts";
import { type AuthorStep, tellAuthors } from "../submissions/tell-authors.ts";

/** What proposals need of the submissions they are made from. */
export type ProposalOrigins = {
  /** The titles of those that are published, by identifier. */
  readonly titlesOf: (sql: Sql, tenant: string, pactId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Tells those of their authors who asked to be told. */
  readonly tell: (write: Write, ids: readonly string[], news: AuthorStep) => Promise<void>;
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
  tell: (write, ids, news) => tellAuthors(write, ids, news, newId),
});
