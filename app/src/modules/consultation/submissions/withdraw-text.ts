import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { forgetTopic } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import { authorNews, submission, submissionComment, textAuthor } from "./submissions.tables.ts";

type TextRefusal = { readonly code: "text-over" };

/** The texts of one author on a pact: their letters are one digest. */
const textsOf = (sql: Sql, { tenantId, pactId, email }: { tenantId: string; pactId: string; email: string }) =>
  sql
    .select({ id: textAuthor.id })
    .from(textAuthor)
    .where(and(eq(textAuthor.tenantId, tenantId), eq(textAuthor.pactId, pactId), eq(textAuthor.email, email)))
    .orderBy(textAuthor.id);

/** Takes a text back for its author: its words, their name and their address are gone, from the past of the row as well. */
export const withdrawText = async (write: Write, id: string): Promise<Result<null, TextRefusal>> => {
  const { sql } = write;
  const [author] = await sql
    .select()
    .from(textAuthor)
    .where(and(eq(textAuthor.tenantId, write.tenant), eq(textAuthor.id, id)))
    .for("update");
  if (!author) return refuse({ code: "text-over" });
  // A digest tells of several texts under the topic of one: what waits of them does not leave.
  for (const text of await textsOf(sql, author)) await forgetTopic(sql, text.id);
  await sql.delete(authorNews).where(and(eq(authorNews.tenantId, write.tenant), eq(authorNews.textId, id)));
  await sql.delete(textAuthor).where(eq(textAuthor.id, id));
  const tombstone = {
    body: "",
    authorName: "",
    organisation: null,
    state: "withdrawn" as const,
    reason: null,
    fingerprint: "",
    links: 0,
    updatedAt: write.now,
  };
  const isComment = (
    await sql
      .select({ id: submissionComment.id })
      .from(submissionComment)
      .where(and(eq(submissionComment.tenantId, write.tenant), eq(submissionComment.id, id)))
  ).length;
  if (isComment) await write.erase(submissionComment, id, tombstone);
  else await write.erase(submission, id, { ...tombstone, title: "" });
  return ok(null);
};

/** Writes no more to an author about anything of a pact, and keeps their texts; twice is as good as once. */
export const stopNews = async (sql: Sql, id: string): Promise<boolean> => {
  const [author] = await sql.select().from(textAuthor).where(eq(textAuthor.id, id));
  if (!author) return false;
  for (const text of await textsOf(sql, author)) {
    await sql.update(textAuthor).set({ wantsNews: false }).where(eq(textAuthor.id, text.id));
    await sql.delete(authorNews).where(eq(authorNews.textId, text.id));
  }
  return true;
};
