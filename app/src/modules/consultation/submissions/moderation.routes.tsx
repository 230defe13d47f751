import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { FormError } from "../../../ui/index.ts";
import { signInFirst } from "../../pacts/index.ts";
import { type OpenConsultation, openConsultation } from "../open-consultation.tsx";
import type { Consultation } from "../ports.ts";
import { moderateTexts, type TextPick, verdicts } from "./moderate-texts.ts";
import { queueOf } from "./moderation-queue.ts";
import { ModerationPage } from "./pages/moderation-page.tsx";
import { TextStepPage } from "./pages/text-step-page.tsx";
import { submissionView } from "./submission-view.tsx";
import { submissionAt } from "./submissions.repository.ts";
import { moderationWords } from "./text-words.ts";
import type { ThreadOf } from "./thread.ts";

type Typed = Readonly<Record<string, string>>;

/** The texts ticked, each with the revision that its moderator saw. */
const pickedIn = (typed: Typed): TextPick[] =>
  Object.entries(typed).flatMap(([name, value]) => {
    const [, kind, id] = /^pick-(submission|comment)-([0-9a-f-]{36})$/.exec(name) ?? [];
    if (id === undefined || !isUuid(id) || !/^\d{1,9}$/.test(value)) return [];
    return [{ kind: kind === "comment" ? ("comment" as const) : ("submission" as const), id, revision: Number(value) }];
  });

const STATUS = { "nothing-picked": 422, "reason-required": 422, "not-theirs": 403, "changed-since": 409 } as const;

/** The submission whose page the decision comes from; null when it comes from the queue. */
const decidedAlone = ({ back, id = "" }: Typed): string | null => (back === "submission" && isUuid(id) ? id : null);

/** Publishing or refusing what waits, several texts at once. */
export const moderationRoutes = (needs: Consultation, threadOf: ThreadOf): Hono<Env> => {
  const { platform, letters } = needs;
  const { pages, secret, config } = platform;
  const t = translator("fr");
  const path = "/pacts/:slug/consultation/moderation";

  const { sql } = platform.database;

  const page = async (
    c: Context<Env>,
    opened: OpenConsultation,
    typed: Typed = {},
    errors: readonly FormError[] = [],
    status: PageStatus = 200,
  ): Promise<Response> => {
    const alone = decidedAlone(typed);
    const row = alone === null ? null : await submissionAt(sql, opened.head, alone);
    if (row) {
      const { verdict = "", reason = "" } = typed;
      const deciding = { verdict, reason, errors: errors.map((one) => (one.field === "picked" ? { ...one, field: "decide" } : one)) };
      return pages.show(c, await submissionView(sql, threadOf, opened, { row, deciding }), status);
    }
    const { texts, total } = await queueOf(sql, t, opened);
    const { slug, title } = opened.head;
    return pages.show(c, <ModerationPage slug={slug} pact={title} texts={texts} total={total} typed={typed} errors={errors} />, status);
  };

  const open = async (c: Context<Env>): Promise<OpenConsultation | Response> => {
    const opened = await openConsultation(needs, c);
    if (opened instanceof Response) return opened;
    if (!opened.viewer) return signInFirst(c, c.req.path);
    if (opened.moderates) return opened;
    return pages.show(
      c,
      <TextStepPage title={t("consultation.moderate.title")} lead={t("consultation.moderate.forbidden")} head={opened.head} />,
      403,
    );
  };

  const post = async (c: Context<Env>): Promise<Response> => {
    const opened = await open(c);
    if (opened instanceof Response) return opened;
    const { head, viewer, mayModerate } = opened;
    const typed = textFields(await c.req.formData());
    const verdict = verdicts.find((one) => one === typed["verdict"]);
    if (!verdict || !viewer) return page(c, opened, typed, [{ field: "verdict", message: t("consultation.moderate.noVerdict") }], 422);
    const reason = (typed["reason"] ?? "").trim().slice(0, 1000);
    const told = { t, mailer: letters.mailer, origin: config.origin, secret };
    const done = await platform.write({ tenant: head.tenantId, actor: viewer.account, operation: `text.${verdict}` }, (write) =>
      moderateTexts(write, { head, picked: pickedIn(typed), verdict, reason, mayModerate, told }),
    );
    if (!done.ok) return page(c, opened, typed, [moderationWords(t, done.error)], STATUS[done.error.code]);
    letters.mailer.deliverSoon();
    const alone = decidedAlone(typed);
    return c.redirect(`/pacts/${head.slug}/consultation/${alone === null ? "moderation" : `contributions/${alone}`}`, 303);
  };

  return new Hono<Env>()
    .get(path, async (c) => {
      const opened = await open(c);
      return opened instanceof Response ? opened : page(c, opened);
    })
    .post(path, post);
};
