import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import { beginVisit } from "../../../platform/http/visit.ts";
import type { Consultation } from "../ports.ts";
import { readLinkToken } from "../sealed-link.ts";
import { dropUnconfirmed } from "./ask-text.ts";
import { confirmText } from "./confirm-text.ts";
import { type AuthorText, findOwnText } from "./find-text.ts";
import { OwnTextPage } from "./pages/own-text-page.tsx";
import { StopNewsPage } from "./pages/stop-news-page.tsx";
import { TextStepPage } from "./pages/text-step-page.tsx";
import type { ThreadOf } from "./thread.ts";
import { stopNews, withdrawText } from "./withdraw-text.ts";

/** What the author of a text does by the links of their letters: opening one changes nothing, since mail scanners open them all. */
export const ownTextRoutes = ({ platform }: Consultation, threadOf: ThreadOf): Hono<Env> => {
  const { pages, cookies, secret, clock, database } = platform;
  const t = translator("fr");

  const over = (c: Context<Env>): Response =>
    pages.show(c, <TextStepPage title={t("consultation.over.title")} lead={t("consultation.over.lead")} />, 410);

  const ownText = async (c: Context<Env>): Promise<AuthorText | null> => {
    const id = readLinkToken(secret, "author", c.req.query("token") ?? "");
    return id === null ? null : findOwnText(database.sql, id, clock());
  };

  const show = async (c: Context<Env>, text: AuthorText, done?: "confirmed" | "stopped"): Promise<Response> => {
    beginVisit(c, cookies);
    const isFollowed = text.kind === "submission" && text.state === "published";
    const steps = isFollowed ? ((await threadOf(database.sql, text.head.tenantId, [text.id])).get(text.id) ?? []) : null;
    const action = `/submissions/mine?token=${encodeURIComponent(c.req.query("token") ?? "")}`;
    return pages.show(c, <OwnTextPage text={text} action={action} steps={steps} {...(done ? { done } : {})} />);
  };

  const gone = (c: Context<Env>, { head, state }: AuthorText): Response =>
    pages.show(
      c,
      <TextStepPage
        title={t("consultation.withdrawn.title")}
        lead={t(state === "unconfirmed" ? "consultation.withdrawn.unconfirmed" : "consultation.withdrawn.lead")}
        head={head}
      />,
    );

  const withdraw = async (c: Context<Env>, text: AuthorText): Promise<Response> => {
    const { id, head, kind, state } = text;
    if (state === "unconfirmed" && (await dropUnconfirmed(database.sql, id))) return gone(c, text);
    const done = await platform.write({ tenant: head.tenantId, actor: null, operation: `${kind}.withdraw` }, async (write) => {
      const withdrawn = await withdrawText(write, id);
      if (withdrawn.ok) write.touch(`pact:${head.slug}`);
      return withdrawn;
    });
    return done.ok ? gone(c, text) : over(c);
  };

  const post = async (c: Context<Env>): Promise<Response> => {
    const text = await ownText(c);
    if (!text) return over(c);
    const { id, head, kind } = text;
    const { act } = textFields(await c.req.formData());
    if (act === "withdraw") return withdraw(c, text);
    if (act === "stop") {
      await database.transaction((sql) => stopNews(sql, id));
      const now = await ownText(c);
      return now ? show(c, now, "stopped") : over(c);
    }
    const done = await platform.write({ tenant: head.tenantId, actor: null, operation: `${kind}.confirm` }, (write) =>
      confirmText(write, id),
    );
    const now = done.ok ? await ownText(c) : null;
    return now ? show(c, now, "confirmed") : over(c);
  };

  const stop = async (c: Context<Env>): Promise<Response> => {
    const id = readLinkToken(secret, "stop", c.req.query("token") ?? "");
    const stopped = id !== null && (await database.transaction((sql) => stopNews(sql, id)));
    if (!stopped) return over(c);
    return pages.show(c, <TextStepPage title={t("consultation.stopped.title")} lead={t("consultation.mine.stopped")} />);
  };

  return new Hono<Env>()
    .get("/submissions/mine", async (c) => {
      const text = await ownText(c);
      return text ? show(c, text) : over(c);
    })
    .post("/submissions/mine", post)
    .get("/submissions/stop", async (c) => {
      const id = readLinkToken(secret, "stop", c.req.query("token") ?? "");
      const text = id === null ? null : await findOwnText(database.sql, id, clock());
      if (!text) return over(c);
      beginVisit(c, cookies);
      const action = `/submissions/stop?token=${encodeURIComponent(c.req.query("token") ?? "")}`;
      return pages.show(c, <StopNewsPage head={text.head} action={action} />);
    })
    .post("/submissions/stop", stop);
};
