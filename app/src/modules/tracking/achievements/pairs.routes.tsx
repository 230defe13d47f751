import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { type Desk, openDesk, type Said, SILENT, signInFirst, writingTo } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { type Achievement, isCounted } from "./achievement.ts";
import { changesSince } from "./achievement-history.ts";
import { refusalError } from "./achievement-words.ts";
import { allAchievements } from "./achievements.repository.ts";
import { apartPairs, mergeAchievements, tellApart } from "./merge-achievements.ts";
import { PairsPage } from "./pages/pairs-page.tsx";
import { proposeDuplicates } from "./propose-duplicates.ts";
import { recorderAt } from "./who-records.ts";

/** Pairs that one page shows: the next come as these are answered. */
const MOST_PAIRS = 20;

/** What may have been declared twice, for those who record. */
export const pairsRoutes = (needs: Tracking): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const show = async (desk: Desk, said: Said = SILENT, status: PageStatus = 200): Promise<Response> => {
    const { slug, title, tenantId: tenant, id: pactId } = desk.head;
    const { mayChange } = recorderAt(needs, desk);
    const counted = (await allAchievements(sql, tenant, pactId)).filter(isCounted);
    const pairs = proposeDuplicates(counted, await apartPairs(sql, tenant, pactId), MOST_PAIRS);
    return platform.pages.show(desk.c, <PairsPage {...{ slug, title, pairs, mayChange, said }} />, status);
  };

  /** What changed of an achievement since the page that asks was shown. */
  const changedWords = async (tenant: string, { id, what }: Achievement, revision: number): Promise<string> => {
    const changes = (await changesSince(sql, t, { tenant, id, revision })).map(({ label, before, after }) =>
      t("achievements.pairs.change", { label, before: before ?? "none", after: after ?? "none" }),
    );
    return t("achievements.pairs.changed", { what, changes: changes.length === 0 ? "none" : changes.join(", ") });
  };

  /** The pact, for a member who records in it; else the answer that says why not. */
  const open = async (c: Context<Env>): Promise<Desk | Response> => {
    const desk = await openDesk(needs, c);
    if (desk instanceof Response) return desk;
    if (!desk.viewer) return signInFirst(c, c.req.path);
    const { isMember, mayRecord } = recorderAt(needs, desk);
    if (mayRecord) return desk;
    return isMember ? c.redirect(`/pacts/${desk.head.slug}/achievements`, 303) : c.notFound();
  };

  return new Hono<Env>()
    .get("/pacts/:slug/achievements/duplicates", async (c) => {
      const desk = await open(c);
      return desk instanceof Response ? desk : show(desk);
    })
    .post("/pacts/:slug/achievements/duplicates", async (c) => {
      const desk = await open(c);
      if (desk instanceof Response) return desk;
      const { viewer, head } = desk;
      if (!viewer) return signInFirst(c, c.req.path);
      const { act = "", oneId = "", otherId = "", oneRevision = "", otherRevision = "" } = textFields(await c.req.formData());
      if (!["keep-one", "keep-other", "apart"].includes(act)) return show(desk, SILENT, 400);
      const [one, other] = [
        { id: oneId, revision: Number(oneRevision) },
        { id: otherId, revision: Number(otherRevision) },
      ];
      const about = { pactId: head.id, may: recorderAt(needs, desk).mayChange };
      const done = await platform.write(
        writingTo(viewer, head, act === "apart" ? "achievement.tell-apart" : "achievement.merge"),
        (write) => {
          if (act === "apart")
            return tellApart(write, { ...about, oneId, otherId, id: platform.newId(), saidBy: viewer.organisation.name });
          const [keep, merge] = act === "keep-one" ? [one, other] : [other, one];
          return mergeAchievements(write, { ...about, keep, merge });
        },
      );
      if (done.ok) return c.redirect(`/pacts/${head.slug}/achievements/duplicates`, 303);
      const { error } = done;
      const seen = one.id === ("now" in error ? error.now.id : "") ? one : other;
      const message = "now" in error ? await changedWords(head.tenantId, error.now, seen.revision) : refusalError(t, error).message;
      return show(desk, { form: "", typed: {}, errors: [{ field: "acts", message }] }, 422);
    });
};
