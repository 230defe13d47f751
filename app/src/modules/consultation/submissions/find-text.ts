import { and, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { findPact, type PactRow } from "../../pacts/index.ts";
import { UNCONFIRMED_MS } from "./ask-text.ts";
import { submission, submissionComment, textAuthor, unconfirmedText } from "./submissions.tables.ts";
import type { UnconfirmedContent } from "./unconfirmed-content.ts";

export type Submission = typeof submission.$inferSelect;
export type SubmissionComment = typeof submissionComment.$inferSelect;

/** A text as its author finds it by their link, confirmed or not. */
export type AuthorText = {
  readonly id: string;
  readonly head: PactRow;
  readonly kind: "submission" | "comment";
  /** Empty for a comment. */
  readonly title: string;
  readonly body: string;
  readonly submissionId: string;
} & (
  | { readonly state: "unconfirmed"; readonly content: UnconfirmedContent; readonly email: string }
  | { readonly state: SubmissionComment["state"]; readonly reason: string | null; readonly wantsNews: boolean; readonly email: string }
);

const submissionAt = async (sql: Sql, tenant: string, id: string): Promise<Submission | undefined> =>
  (
    await sql
      .select()
      .from(submission)
      .where(and(eq(submission.tenantId, tenant), eq(submission.id, id)))
  )[0];

const commentAt = async (sql: Sql, tenant: string, id: string): Promise<SubmissionComment | undefined> =>
  (
    await sql
      .select()
      .from(submissionComment)
      .where(and(eq(submissionComment.tenantId, tenant), eq(submissionComment.id, id)))
  )[0];

/** The text that an author's link names, while it stands and its pact is public. */
export const findOwnText = async (sql: Sql, id: string, now: Date): Promise<AuthorText | null> => {
  const [pending] = await sql.select().from(unconfirmedText).where(eq(unconfirmedText.id, id));
  if (pending) {
    if (pending.createdAt.getTime() < now.getTime() - UNCONFIRMED_MS) return null;
    const head = await findPact(sql, pending.tenantId, pending.pactId);
    if (!head || head.status === "withdrawn") return null;
    const { content, email } = pending;
    const own =
      content.kind === "submission" ? { title: content.title, submissionId: id } : { title: "", submissionId: content.submissionId };
    return { id, head, kind: content.kind, body: content.body, ...own, state: "unconfirmed", content, email };
  }
  const [author] = await sql.select().from(textAuthor).where(eq(textAuthor.id, id));
  if (!author) return null;
  const { tenantId, pactId, wantsNews, email } = author;
  const head = await findPact(sql, tenantId, pactId);
  const [given, said] = [await submissionAt(sql, tenantId, id), await commentAt(sql, tenantId, id)];
  const text = given ?? said;
  if (!head || !text) return null;
  const { body, state, reason } = text;
  const own = given
    ? ({ kind: "submission", title: given.title, submissionId: id } as const)
    : ({ kind: "comment", title: "", submissionId: said?.submissionId ?? id } as const);
  return { id, head, ...own, body, state, reason, wantsNews, email };
};
