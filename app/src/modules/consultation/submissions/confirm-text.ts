import { ok, type Result, refuse } from "@levier/kernel";
import { and, asc, eq, ne } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../../pacts/index.ts";
import { UNCONFIRMED_MS } from "./ask-text.ts";
import { fingerprintOf, linksIn } from "./read-text.ts";
import { submission, submissionComment, textAuthor, unconfirmedText } from "./submissions.tables.ts";
import type { CommentContent, SubmissionContent } from "./unconfirmed-content.ts";

/** The link is over, or what it was written under is no longer there. */
type TextRefusal = { readonly code: "text-over" };
const OVER: TextRefusal = { code: "text-over" };

type Place = { readonly id: string; readonly pactId: string };
type Signed = { readonly body: string; readonly authorName: string; readonly organisation: string | null };

/** What a text that comes to the moderators begins with. */
const waiting = (write: Write, { body, authorName, organisation }: Signed, told: string) => ({
  body,
  authorName,
  organisation,
  state: "waiting" as const,
  reason: null,
  links: linksIn(told),
  fingerprint: fingerprintOf(body),
  decidedAt: null,
  revision: 1,
  createdAt: write.now,
  updatedAt: write.now,
});

const firstAlike = async (write: Write, pactId: string, body: string): Promise<string | null> => {
  const [first] = await write.sql
    .select({ id: submission.id })
    .from(submission)
    .where(
      and(
        eq(submission.tenantId, write.tenant),
        eq(submission.pactId, pactId),
        eq(submission.fingerprint, fingerprintOf(body)),
        ne(submission.state, "withdrawn"),
      ),
    )
    .orderBy(asc(submission.createdAt))
    .limit(1);
  return first?.id ?? null;
};

/** Puts a text whose author is known to the moderators. */
export const receiveSubmission = async (write: Write, { id, pactId }: Place, content: SubmissionContent): Promise<void> => {
  const { groupId, axisId, title, body, authorName } = content;
  const sameAs = await firstAlike(write, pactId, body);
  const text = waiting(write, content, `${title} ${body} ${authorName}`);
  await write.insert(submission, [{ id, pactId, groupId, axisId, title, ...text, sameAs }]);
};

const receiveComment = async (write: Write, { id, pactId }: Place, content: CommentContent): Promise<Result<null, TextRefusal>> => {
  const { submissionId, parentId, body, authorName } = content;
  const [under] = await write.sql
    .select({ state: submission.state })
    .from(submission)
    .where(and(eq(submission.tenantId, write.tenant), eq(submission.pactId, pactId), eq(submission.id, submissionId)));
  if (under?.state !== "published") return refuse(OVER);
  const text = waiting(write, content, `${body} ${authorName}`);
  await write.insert(submissionComment, [{ id, submissionId, parentId, ...text, sameAs: null }]);
  return ok(null);
};

/** Puts what its author confirms to the moderators; confirmed twice, it is put once. */
export const confirmText = async (write: Write, id: string): Promise<Result<null, TextRefusal>> => {
  const [pending] = await write.sql
    .select()
    .from(unconfirmedText)
    .where(and(eq(unconfirmedText.tenantId, write.tenant), eq(unconfirmedText.id, id)))
    .for("update");
  if (!pending) {
    const known = await write.sql.select({ id: textAuthor.id }).from(textAuthor).where(eq(textAuthor.id, id));
    return known.length > 0 ? ok(null) : refuse(OVER);
  }
  const { pactId, email, wantsNews, content, createdAt, tenantId } = pending;
  if (createdAt.getTime() < write.now.getTime() - UNCONFIRMED_MS) return refuse(OVER);
  const held = await holdPact(write, pactId);
  if (!held.ok) return refuse(OVER);
  write.touch(`pact:${held.value.slug}`);
  await write.sql.delete(unconfirmedText).where(eq(unconfirmedText.id, id));
  await write.sql.insert(textAuthor).values({ id, tenantId, pactId, email, wantsNews, createdAt: write.now });
  if (content.kind === "comment") return receiveComment(write, { id, pactId }, content);
  await receiveSubmission(write, { id, pactId }, content);
  return ok(null);
};
