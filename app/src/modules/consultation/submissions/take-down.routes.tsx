import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { type FormError, pageAddress } from "../../../ui/index.ts";
import { MissingPage, signInFirst } from "../../pacts/index.ts";
import { type OpenConsultation, openConsultation } from "../open-consultation.tsx";
import type { Consultation } from "../ports.ts";
import { pageOfComment, shownComment } from "./discussion.repository.ts";
import type { Submission, SubmissionComment } from "./find-text.ts";
import { TakeDownPage } from "./pages/take-down-page.tsx";
import { TextStepPage } from "./pages/text-step-page.tsx";
import { submissionAt } from "./submissions.repository.ts";
import { LONGEST_REASON, type TakeDownRefusal, takeDown } from "./take-down.ts";

type Found = OpenConsultation & { readonly submission: Submission; readonly comment: SubmissionComment };

/** A published comment taken down by a moderator, or put back. */
export const takeDownRoutes = (needs: Consultation): Hono<Env> => {
  const { platform, letters } = needs;
  const { pages, secret, config } = platform;
  const { sql } = platform.database;
  const t = translator("fr");
  const path = "/pacts/:slug/consultation/contributions/:id/comments/:comment";

  const open = async (c: Context<Env>): Promise<Found | Response> => {
    const opened = await openConsultation(needs, c);
    if (opened instanceof Response) return opened;
    if (!opened.viewer) return signInFirst(c, c.req.path);
    const { head, mayModerate } = opened;
    const id = c.req.param("id") ?? "";
    const submission = isUuid(id) ? await submissionAt(sql, head, id) : null;
    if (submission && !mayModerate(submission.groupId))
      return pages.show(
        c,
        <TextStepPage title={t("consultation.moderate.title")} lead={t("consultation.moderate.forbidden")} head={head} />,
        403,
      );
    const comment = submission && (await shownComment(sql, head, submission.id, c.req.param("comment") ?? ""));
    return submission && comment ? { ...opened, submission, comment } : pages.show(c, <MissingPage />, 404);
  };

  const page = (
    c: Context<Env>,
    { head, submission, comment }: Found,
    reason = "",
    errors: readonly FormError[] = [],
    status: PageStatus = 200,
  ): Promise<Response> | Response => {
    const view = { slug: head.slug, pact: head.title, submission, comment, reason, errors };
    return pages.show(c, <TakeDownPage {...view} />, status);
  };

  const words = (error: TakeDownRefusal): FormError => {
    if (error.code === "reason-required") return { field: "reason", message: t("consultation.down.reasonRequired") };
    if (error.code === "reason-too-long")
      return { field: "reason", message: t("consultation.down.reasonTooLong", { length: error.length, bound: LONGEST_REASON }) };
    return { field: "reason", message: t("consultation.down.changedSince") };
  };

  const post = async (c: Context<Env>): Promise<Response> => {
    const found = await open(c);
    if (found instanceof Response) return found;
    const { head, viewer, submission, comment } = found;
    const { reason = "", revision = "" } = textFields(await c.req.formData());
    const told = { t, mailer: letters.mailer, origin: config.origin, secret };
    const done = await platform.write({ tenant: head.tenantId, actor: viewer?.account ?? null, operation: "comment.take-down" }, (write) =>
      takeDown(write, { head, submissionId: submission.id, id: comment.id, revision: Number(revision), reason, told }),
    );
    if (!done.ok) {
      const now = await open(c);
      const status = done.error.code === "changed-since" ? 409 : 422;
      return now instanceof Response ? now : page(c, now, reason, [words(done.error)], status);
    }
    letters.mailer.deliverSoon();
    const at = pageAddress(`/pacts/${head.slug}/consultation/contributions/${submission.id}`, await pageOfComment(sql, head, comment));
    return c.redirect(`${at}#comment-${comment.id}`, 303);
  };

  return new Hono<Env>()
    .get(path, async (c) => {
      const found = await open(c);
      return found instanceof Response ? found : page(c, found);
    })
    .post(path, post);
};
