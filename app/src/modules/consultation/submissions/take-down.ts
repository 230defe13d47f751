import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Mailer } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import type { PactRow } from "../../pacts/index.ts";
import { authorAddress } from "./ask-text.ts";
import type { SubmissionComment } from "./find-text.ts";
import { submissionComment, textAuthor } from "./submissions.tables.ts";

/** The longest reason, in characters. */
export const LONGEST_REASON = 1000;

export type TakeDownRefusal =
  | { readonly code: "reason-required" }
  | { readonly code: "reason-too-long"; readonly length: number }
  /** Its author took it back, or another moderator was first: how it stands now, null when there is none. */
  | { readonly code: "changed-since"; readonly now: SubmissionComment | null };

type Input = {
  readonly head: PactRow;
  readonly submissionId: string;
  readonly id: string;
  /** As the moderator saw it. */
  readonly revision: number;
  /** Why it is taken down, or put back when it was. */
  readonly reason: string;
  readonly told: { readonly t: Translate; readonly mailer: Mailer; readonly origin: string; readonly secret: string };
};

/**
 * Takes a published comment down, with why: its words are kept, and no longer shown to anyone but moderators; the public reads that
 * it was taken down. Asked of one that is down, puts it back. Its author is written to.
 */
export const takeDown = async (write: Write, input: Input): Promise<Result<null, TakeDownRefusal>> => {
  const { head, submissionId, id, revision, told } = input;
  const reason = input.reason.trim();
  const [held] = await write.sql
    .select()
    .from(submissionComment)
    .where(
      and(eq(submissionComment.tenantId, head.tenantId), eq(submissionComment.submissionId, submissionId), eq(submissionComment.id, id)),
    )
    .for("update");
  const isDown = held?.state === "taken-down";
  if (!held || held.revision !== revision || (held.state !== "published" && !isDown))
    return refuse({ code: "changed-since", now: held ?? null });
  if (!isDown && reason === "") return refuse({ code: "reason-required" });
  if (reason.length > LONGEST_REASON) return refuse({ code: "reason-too-long", length: reason.length });
  const state = isDown ? ("published" as const) : ("taken-down" as const);
  await write.update(submissionComment, id, {
    state,
    reason: isDown ? null : reason,
    decidedAt: write.now,
    revision: revision + 1,
    updatedAt: write.now,
  });
  write.touch(`pact:${head.slug}`);
  const [author] = await write.sql.select().from(textAuthor).where(eq(textAuthor.id, id));
  if (!author) return ok(null);
  const page = `${told.origin}/pacts/${head.slug}/consultation/contributions/${submissionId}`;
  await told.mailer.post(write.sql, {
    to: author.email,
    topic: id,
    subject: told.t(`consultation.mail.${isDown ? "back" : "down"}.subject`, { pact: head.title }),
    text: told.t(`consultation.mail.${isDown ? "back" : "down"}.text`, { reason, page, link: "{link}" }),
    link: authorAddress(told.origin, told.secret, id),
  });
  return ok(null);
};
