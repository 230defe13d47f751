import { type Context, Hono } from "hono";
import { translator } from "../../../../messages/index.ts";
import type { Env } from "../../../../platform/http/env.ts";
import { textFields } from "../../../../platform/http/forms.ts";
import type { PageStatus } from "../../../../platform/http/pages.ts";
import { beginVisit } from "../../../../platform/http/visit.ts";
import type { FormError } from "../../../../ui/index.ts";
import type { Tracking } from "../../ports.ts";
import { answerLetter, type TypedAnswer } from "./answer-letter.ts";
import { AnswersPage, DeadLinkPage } from "./answers-page.tsx";
import { type LetterRefusal, type OpenLetter, openLetter } from "./open-letter.ts";
import { readAnswers } from "./read-answers.ts";

const STATUS: Readonly<Record<LetterRefusal["code"], PageStatus>> = { forged: 404, revoked: 403, expired: 410 };

/** What a letter's link opens: read without writing anything, answered without signing in. */
export const answersRoutes = (needs: Tracking): Hono<Env> => {
  const { platform, mayAnswer } = needs;
  const { pages, cookies } = platform;
  const t = translator("fr");

  const show = (
    c: Context<Env>,
    letter: OpenLetter,
    said: { readonly typed: ReadonlyMap<string, TypedAnswer>; readonly errors: readonly FormError[] } = { typed: new Map(), errors: [] },
    status: PageStatus = 200,
  ): Response => {
    beginVisit(c, cookies);
    const action = `/answers?token=${encodeURIComponent(c.req.query("token") ?? "")}`;
    return pages.show(c, <AnswersPage letter={letter} action={action} {...said} />, status);
  };

  /** The letter of the link asked for, or the page that says why there is none. Its address is told to no other site or page. */
  const opened = async (c: Context<Env>): Promise<OpenLetter | Response> => {
    c.header("referrer-policy", "no-referrer");
    c.header("x-robots-tag", "noindex");
    const letter = await openLetter(platform, c.req.query("token") ?? "");
    return letter.ok ? letter.value : pages.show(c, <DeadLinkPage code={letter.error.code} />, STATUS[letter.error.code]);
  };

  return new Hono<Env>()
    .get("/answers", async (c) => {
      const letter = await opened(c);
      return letter instanceof Response ? letter : show(c, letter);
    })
    .post("/answers", async (c) => {
      if (!(await mayAnswer(c))) {
        c.header("retry-after", "900");
        return pages.show(c, <DeadLinkPage code="tooMany" />, 429);
      }
      const letter = await opened(c);
      if (letter instanceof Response) return letter;
      const answers = readAnswers(letter, textFields(await c.req.formData()));
      const { recorded, faults } = await answerLetter(needs, letter, answers);
      const now = await opened(c);
      if (now instanceof Response) return now;
      const errors = [...faults].map(([key, { field, message, values }]) => ({ field: `${key}-${field}`, message: t(message, values) }));
      if (errors.length > 0) return show(c, now, { typed: answers, errors }, 422);
      if (recorded === 0 && now.entries.some(({ state }) => state === "asked"))
        return show(c, now, { typed: answers, errors: [{ field: "main", message: t("answers.nothing") }] }, 422);
      return c.redirect(`/answers?token=${encodeURIComponent(c.req.query("token") ?? "")}`, 303);
    });
};
