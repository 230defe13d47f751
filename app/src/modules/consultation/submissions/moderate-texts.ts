import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, inArray } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import type { Mailer } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import type { PactRow } from "../../pacts/index.ts";
import { authorAddress } from "./ask-text.ts";
import { submission, submissionComment, textAuthor } from "./submissions.tables.ts";

export const verdicts = ["published", "refused"] as const;
export type Verdict = (typeof verdicts)[number];

/** A text as the moderator saw it. */
export type TextPick = { readonly kind: "submission" | "comment"; readonly id: string; readonly revision: number };

export type ModerationRefusal =
  | { readonly code: "nothing-picked" | "reason-required" | "not-theirs" }
  /** Others decided meanwhile, or the author took it back. */
  | { readonly code: "changed-since"; readonly names: readonly string[] };

type Held = TextPick & { readonly name: string; readonly groupId: string | null; readonly state: string; readonly submissionId: string };

const submissionsAmong = async (sql: Sql, head: PactRow, picked: readonly TextPick[]): Promise<Held[]> => {
  const ids = picked.filter(({ kind }) => kind === "submission").map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await sql
    .select()
    .from(submission)
    .where(and(eq(submission.tenantId, head.tenantId), eq(submission.pactId, head.id), inArray(submission.id, ids)))
    .orderBy(submission.id)
    .for("update");
  return rows.map(({ id, revision, title, groupId, state }) => ({
    kind: "submission",
    id,
    revision,
    name: title,
    groupId,
    state,
    submissionId: id,
  }));
};

const commentsAmong = async (sql: Sql, head: PactRow, picked: readonly TextPick[]): Promise<Held[]> => {
  const ids = picked.filter(({ kind }) => kind === "comment").map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await sql
    .select({ comment: submissionComment, groupId: submission.groupId })
    .from(submissionComment)
    .innerJoin(submission, and(eq(submission.tenantId, submissionComment.tenantId), eq(submission.id, submissionComment.submissionId)))
    .where(and(eq(submissionComment.tenantId, head.tenantId), eq(submission.pactId, head.id), inArray(submissionComment.id, ids)))
    .orderBy(submissionComment.id)
    .for("update", { of: submissionComment });
  return rows.map(({ comment: { id, revision, body, state, submissionId }, groupId }) => ({
    kind: "comment",
    id,
    revision,
    name: body.slice(0, 60),
    groupId,
    state,
    submissionId,
  }));
};

type Told = {
  readonly t: Translate;
  readonly mailer: Mailer;
  readonly origin: string;
  readonly secret: string;
};

/** Tells the author, who has it in one letter whatever else they asked to be told. */
const tell = async (sql: Sql, { t, mailer, origin, secret }: Told, head: PactRow, text: Held, verdict: Verdict, reason: string) => {
  const [author] = await sql.select().from(textAuthor).where(eq(textAuthor.id, text.id));
  if (!author) return;
  const values = {
    pact: head.title,
    title: text.name,
    reason,
    page: `${origin}/pacts/${head.slug}/consultation/contributions/${text.submissionId}`,
    link: "{link}",
  };
  const isUnpublished = verdict === "refused" && text.kind === "submission" && text.state === "published";
  const told = isUnpublished ? ("unpublished" as const) : (`${verdict}.${text.kind}` as const);
  await mailer.post(sql, {
    to: author.email,
    topic: text.id,
    subject: t(`consultation.mail.${told}.subject`, values),
    text: t(`consultation.mail.${told}.text`, values),
    link: authorAddress(origin, secret, text.id),
  });
};

type Input = {
  readonly head: PactRow;
  readonly picked: readonly TextPick[];
  readonly verdict: Verdict;
  readonly reason: string;
  /** Whether the texts of a group, or of none, are theirs to decide. */
  readonly mayModerate: (groupId: string | null) => boolean;
  readonly told: Told;
};

/** Publishes texts or refuses them with a reason, all of them or none; each author is written to. */
export const moderateTexts = async (
  write: Write,
  { head, picked, verdict, reason, mayModerate, told }: Input,
): Promise<Result<null, ModerationRefusal>> => {
  if (picked.length === 0) return refuse({ code: "nothing-picked" });
  if (verdict === "refused" && reason === "") return refuse({ code: "reason-required" });
  const held = [...(await submissionsAmong(write.sql, head, picked)), ...(await commentsAmong(write.sql, head, picked))];
  if (held.some(({ groupId }) => !mayModerate(groupId))) return refuse({ code: "not-theirs" });
  const revisions = new Map(picked.map(({ id, revision }) => [id, revision]));
  const changed = held.filter(({ id, revision, state }) => state === "withdrawn" || revisions.get(id) !== revision);
  if (changed.length > 0 || held.length < picked.length) return refuse({ code: "changed-since", names: changed.map(({ name }) => name) });
  for (const text of held) {
    const decided = {
      state: verdict,
      reason: verdict === "refused" ? reason : null,
      decidedAt: write.now,
      revision: text.revision + 1,
      updatedAt: write.now,
    };
    if (text.kind === "submission") await write.update(submission, text.id, decided);
    else await write.update(submissionComment, text.id, decided);
    await tell(write.sql, told, head, text, verdict, reason);
  }
  write.touch(`pact:${head.slug}`);
  return ok(null);
};
