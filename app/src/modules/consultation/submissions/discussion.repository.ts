import { and, asc, count, eq, inArray, type SQL, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { PactRow } from "../../pacts/index.ts";
import { discussionPages, type PlacedComment } from "./discussion.ts";
import type { SubmissionComment } from "./find-text.ts";
import { submissionComment } from "./submissions.tables.ts";

type Head = Pick<PactRow, "tenantId">;

/** What stands under a submission: what was taken down keeps its place. */
const shownUnder = ({ tenantId }: Head, submissionId: string): SQL | undefined =>
  and(
    eq(submissionComment.tenantId, tenantId),
    eq(submissionComment.submissionId, submissionId),
    inArray(submissionComment.state, ["published", "taken-down"]),
  );

/** Where each comment under a submission stands, the oldest first. */
export const placedComments = (sql: Sql, head: Head, submissionId: string): Promise<PlacedComment[]> => {
  const { id, parentId, body, createdAt } = submissionComment;
  // A mark that HTML writes as an entity takes five bytes more, a new line its tags.
  const marks = statement`length(${body}) - length(translate(${body}, '&<>"''', ''))`;
  const lines = statement`length(${body}) - length(replace(${body}, chr(10), ''))`;
  return sql
    .select({ id, parentId, weight: statement<number>`(octet_length(${body}) + 5 * (${marks}) + 25 * (${lines}))::int` })
    .from(submissionComment)
    .where(shownUnder(head, submissionId))
    .orderBy(asc(createdAt), asc(id));
};

/** Some comments with their words, in the order asked. */
export const commentsAt = async (sql: Sql, { tenantId }: Head, ids: readonly string[]): Promise<SubmissionComment[]> => {
  const rows = await sql
    .select()
    .from(submissionComment)
    .where(and(eq(submissionComment.tenantId, tenantId), inArray(submissionComment.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** One comment that stands under a submission. */
export const shownComment = async (sql: Sql, head: Head, submissionId: string, id: string): Promise<SubmissionComment | null> => {
  if (!isUuid(id)) return null;
  const [row] = await sql
    .select()
    .from(submissionComment)
    .where(and(shownUnder(head, submissionId), eq(submissionComment.id, id)));
  return row ?? null;
};

/** How many published comments a submission has. */
export const countPublished = async (sql: Sql, head: Head, submissionId: string): Promise<number> => {
  const [row] = await sql
    .select({ total: count() })
    .from(submissionComment)
    .where(and(shownUnder(head, submissionId), eq(submissionComment.state, "published")));
  return row?.total ?? 0;
};

/** The page of a discussion on which a comment stands, from 1. */
export const pageOfComment = async (sql: Sql, head: Head, { submissionId, id }: SubmissionComment): Promise<number> => {
  const pages = discussionPages(await placedComments(sql, head, submissionId));
  return (
    Math.max(
      0,
      pages.findIndex((page) => page.some((one) => one.id === id)),
    ) + 1
  );
};
