import { and, asc, count, desc, eq, inArray, max, type SQL, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { isOf, type PactRow } from "../../pacts/index.ts";
import type { Submission, SubmissionComment } from "./find-text.ts";
import { submission, submissionComment, textStates } from "./submissions.tables.ts";

type TextState = (typeof textStates)[number];
type Head = Pick<PactRow, "tenantId" | "id">;

/** How a list of submissions is narrowed; empty for what is not. */
export type SubmissionFilter = {
  readonly group: string;
  readonly axis: string;
  readonly state: TextState | "";
  readonly q: string;
};

const WORDS = 6;
/** No group: the pact as a whole. */
export const WHOLE = "pact";

export const readFilter = (query: Readonly<Record<string, string>>): SubmissionFilter => ({
  group: query["group"] === WHOLE || isUuid(query["group"] ?? "") ? (query["group"] ?? "") : "",
  axis: isUuid(query["axis"] ?? "") ? (query["axis"] ?? "") : "",
  state: textStates.find((state) => state === query["state"]) ?? "",
  q: (query["q"] ?? "").replaceAll("\0", "").trim().slice(0, 200),
});

const holdsWord = (word: string): SQL => {
  const sought = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return statement`unaccent(${submission.title} || ' ' || ${submission.body} || ' ' || ${submission.authorName} || ' ' || coalesce(${submission.organisation}, '')) ilike unaccent(${sought})`;
};

/** Those the filter lets through, among the states the reader may see. */
const chosen = ({ tenantId, id }: Head, { group, axis, state, q }: SubmissionFilter, seen: readonly TextState[]): SQL | undefined => {
  const states = state === "" ? seen : seen.filter((one) => one === state);
  return and(
    isOf(submission, tenantId, id),
    states.length === 0 ? statement`false` : inArray(submission.state, [...states]),
    group === "" ? undefined : group === WHOLE ? statement`${submission.groupId} is null` : eq(submission.groupId, group),
    axis === "" ? undefined : eq(submission.axisId, axis),
    ...q.split(/\s+/).filter(Boolean).slice(0, WORDS).map(holdsWord),
  );
};

export const submissionsIn = (
  sql: Sql,
  head: Head,
  filter: SubmissionFilter,
  seen: readonly TextState[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Submission[]> =>
  sql
    .select()
    .from(submission)
    .where(chosen(head, filter, seen))
    .orderBy(desc(submission.createdAt), asc(submission.id))
    .limit(limit)
    .offset(offset);

export const countSubmissions = async (sql: Sql, head: Head, filter: SubmissionFilter, seen: readonly TextState[]): Promise<number> => {
  const [row] = await sql
    .select({ total: count() })
    .from(submission)
    .where(chosen(head, filter, seen));
  return row?.total ?? 0;
};

/** How many submissions of a pact stand in each state, and in each group those that are published. */
export const submissionCounts = async (sql: Sql, { tenantId, id }: Head) => {
  const rows = await sql
    .select({ state: submission.state, groupId: submission.groupId, total: count() })
    .from(submission)
    .where(isOf(submission, tenantId, id))
    .groupBy(submission.state, submission.groupId);
  const among = (state: TextState) => rows.filter((row) => row.state === state);
  const byState = (state: TextState): number => among(state).reduce((sum, { total }) => sum + total, 0);
  return {
    waiting: byState("waiting"),
    published: byState("published"),
    refused: byState("refused"),
    withdrawn: byState("withdrawn"),
    publishedIn: new Map(among("published").map(({ groupId, total }) => [groupId, total])),
  };
};

const isUnder = and(eq(submission.tenantId, submissionComment.tenantId), eq(submission.id, submissionComment.submissionId));

/** The pacts of every space on which a text or a comment waits to be published. */
export const pactsThatWait = async (sql: Sql): Promise<readonly { readonly tenantId: string; readonly pactId: string }[]> => {
  const pacts = { tenantId: submission.tenantId, pactId: submission.pactId };
  const texts = await sql.selectDistinct(pacts).from(submission).where(eq(submission.state, "waiting"));
  const comments = await sql
    .selectDistinct(pacts)
    .from(submissionComment)
    .innerJoin(submission, isUnder)
    .where(eq(submissionComment.state, "waiting"));
  return [...new Map([...texts, ...comments].map((one) => [`${one.tenantId} ${one.pactId}`, one])).values()];
};

export const submissionAt = async (sql: Sql, { tenantId, id }: Head, submissionId: string): Promise<Submission | null> =>
  (
    await sql
      .select()
      .from(submission)
      .where(and(isOf(submission, tenantId, id), eq(submission.id, submissionId)))
  )[0] ?? null;

export type WaitingComment = { readonly comment: SubmissionComment; readonly submission: Submission };

/** The submissions of a pact that a moderator decides of: those of some groups, or all for null. */
const moderatedIn = ({ tenantId, id }: Head, groups: readonly string[] | null): SQL | undefined =>
  and(
    isOf(submission, tenantId, id),
    groups === null ? undefined : groups.length === 0 ? statement`false` : inArray(submission.groupId, [...groups]),
  );

/** Comments that wait to be published, the oldest first. */
export const waitingComments = (sql: Sql, head: Head, groups: readonly string[] | null, limit: number): Promise<WaitingComment[]> =>
  sql
    .select({ comment: submissionComment, submission })
    .from(submissionComment)
    .innerJoin(submission, isUnder)
    .where(and(moderatedIn(head, groups), eq(submissionComment.state, "waiting")))
    .orderBy(asc(submissionComment.createdAt), asc(submissionComment.id))
    .limit(limit);

/** Submissions that wait to be published, the oldest first. */
export const waitingSubmissions = (sql: Sql, head: Head, groups: readonly string[] | null, limit: number): Promise<Submission[]> =>
  sql
    .select()
    .from(submission)
    .where(and(moderatedIn(head, groups), eq(submission.state, "waiting")))
    .orderBy(asc(submission.createdAt), asc(submission.id))
    .limit(limit);

/** How many texts wait to be published, comments included, and since when the last of them does. */
export const countWaiting = async (
  sql: Sql,
  head: Head,
  groups: readonly string[] | null,
): Promise<{ readonly total: number; readonly last: Date | null }> => {
  const [texts] = await sql
    .select({ total: count(), last: max(submission.createdAt) })
    .from(submission)
    .where(and(moderatedIn(head, groups), eq(submission.state, "waiting")));
  const [comments] = await sql
    .select({ total: count(), last: max(submissionComment.createdAt) })
    .from(submissionComment)
    .innerJoin(submission, isUnder)
    .where(and(moderatedIn(head, groups), eq(submissionComment.state, "waiting")));
  const days = [texts?.last, comments?.last].flatMap((day) => day ?? []);
  return {
    total: (texts?.total ?? 0) + (comments?.total ?? 0),
    last: days.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
  };
};

/** How many published comments each submission has. */
export const commentCounts = async (sql: Sql, tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map();
  const rows = await sql
    .select({ id: submissionComment.submissionId, total: count() })
    .from(submissionComment)
    .where(
      and(
        eq(submissionComment.tenantId, tenant),
        inArray(submissionComment.submissionId, [...ids]),
        eq(submissionComment.state, "published"),
      ),
    )
    .groupBy(submissionComment.submissionId);
  return new Map(rows.map(({ id, total }) => [id, total]));
};
