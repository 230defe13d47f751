import { ok, refuse } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { beginVisit } from "../../../platform/http/visit.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { FormError } from "../../../ui/index.ts";
import { MissingPage, openPact, type PactRow } from "../../pacts/index.ts";
import type { Consultation } from "../ports.ts";
import { formStamp } from "../sealed-link.ts";
import { askText } from "./ask-text.ts";
import { shownComment } from "./discussion.repository.ts";
import type { Submission } from "./find-text.ts";
import { keptStamp, mayWrite, provePerson } from "./guard-form.ts";
import { CommentPage } from "./pages/comment-page.tsx";
import { TextStepPage } from "./pages/text-step-page.tsx";
import { readComment } from "./read-text.ts";
import { submissionAt } from "./submissions.repository.ts";
import { emailFault, faultWords } from "./text-words.ts";

type Typed = Readonly<Record<string, string>>;
type Opened = { readonly head: PactRow; readonly submission: Submission };

/** Commenting a published submission without an account: the form, then a letter to confirm. */
export const commentRoutes = (needs: Consultation): Hono<Env> => {
  const { platform, letters } = needs;
  const { pages, cookies, secret, clock, newId } = platform;
  const { sql } = platform.database;
  const t = translator("fr");
  const path = "/pacts/:slug/consultation/contributions/:id/comment";

  const open = async (c: Context<Env>): Promise<Opened | Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const id = c.req.param("id") ?? "";
    const submission = isUuid(id) ? await submissionAt(sql, head, id) : null;
    return submission?.state === "published" ? { head, submission } : pages.show(c, <MissingPage />, 404);
  };

  /** The comment answered, which answers none itself. */
  const answeredIn = async ({ head, submission }: Opened, asked: string) => {
    const comment = await shownComment(sql, head, submission.id, asked);
    return comment?.state === "published" && comment.parentId === null ? comment : null;
  };

  const form = async (
    c: Context<Env>,
    opened: Opened,
    typed: Typed,
    errors: readonly FormError[] = [],
    status: PageStatus = 200,
  ): Promise<Response> => {
    beginVisit(c, cookies);
    const { head, submission } = opened;
    const stamp = keptStamp(platform, typed) ?? formStamp(secret, newId(), clock());
    const answered = await answeredIn(opened, typed["answer"] ?? "");
    const page = { slug: head.slug, pact: head.title, submission, answered, stamp, typed, errors };
    return pages.show(c, <CommentPage {...page} />, status);
  };

  /** What was sent, every fault at once. */
  const readPosted = (typed: Typed) => {
    const { email: address = "" } = typed;
    const [read, email] = [readComment(typed), letters.readEmail(address)];
    const faults = [
      ...(read.ok ? [] : read.error.map((fault) => faultWords(t, fault))),
      ...(email === null ? [{ field: "email", message: emailFault(t, address) }] : []),
    ];
    return read.ok && email !== null ? ok({ email, comment: read.value }) : refuse(faults);
  };

  const post = async (c: Context<Env>): Promise<Response> => {
    const opened = await open(c);
    if (opened instanceof Response) return opened;
    const typed = textFields(await c.req.formData());
    const said = { ...typed, wantsNews: typed["wantsNews"] === "yes" ? "yes" : "no" };
    const { head, submission } = opened;
    const sent = () => pages.show(c, <TextStepPage title={t("consultation.sent.title")} lead={t("consultation.sent.lead")} head={head} />);
    const proof = provePerson(platform, typed);
    if (proof.kind === "trapped") return sent();
    const read = readPosted(typed);
    if (!read.ok) return form(c, opened, said, read.error, 422);
    if (proof.kind === "unproven") return form(c, opened, said, [{ field: "comment", message: t("consultation.fault.unproven") }], 422);
    const { email, comment } = read.value;
    if (!(await mayWrite(needs, c, email)))
      return form(c, opened, said, [{ field: "email", message: t("consultation.fault.tooMany") }], 429);
    const parentId = (await answeredIn(opened, typed["answer"] ?? ""))?.id ?? null;
    const content = { kind: "comment", submissionId: submission.id, parentId, ...comment } as const;
    await askText(needs, t, head, { id: proof.id, email, wantsNews: said.wantsNews === "yes", content });
    return sent();
  };

  return new Hono<Env>()
    .get(path, async (c) => {
      const opened = await open(c);
      return opened instanceof Response ? opened : form(c, opened, { answer: c.req.query("answer") ?? "" });
    })
    .post(path, post);
};
