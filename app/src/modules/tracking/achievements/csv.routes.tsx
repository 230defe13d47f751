import type { Result } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { formatNumber } from "../../../ui/index.ts";
import { type Desk, openDesk, placeFinder, signInFirst, writingTo } from "../../pacts/index.ts";
import { evidenceKinds } from "../evidence.ts";
import type { Tracking } from "../ports.ts";
import { refusalError } from "./achievement-words.ts";
import { actionNames, allAchievements, indicatorsOf } from "./achievements.repository.ts";
import { achievementsCsv } from "./csv-columns.ts";
import { listAchievements } from "./list-achievements.ts";
import { readListQuery } from "./list-query.ts";
import { ImportPage } from "./pages/import-page.tsx";
import { type AchievementImport, planImport } from "./plan-import.ts";
import { readBody } from "./read-body.ts";
import { recorderAt } from "./who-records.ts";
import { type ImportRefusal, importAchievements } from "./write-import.ts";

/** Bytes of a file of achievements: five thousand long rows. */
const MOST_BYTES = 3_000_000;

type Shown = { readonly file: string; readonly content: string; readonly plan: AchievementImport };

/** Achievements as a file, and a file read back: what it would do is shown first, then written whole or not at all. */
export const csvRoutes = (needs: Tracking): Hono<Env> => {
  const { platform, territories } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const [declared, survey, administrative, official] = evidenceKinds.map((kind) => t(`achievements.evidence.${kind}`));
  const evidenceWords = {
    declared: declared ?? "",
    survey: survey ?? "",
    administrative: administrative ?? "",
    "official-statistics": official ?? "",
  };
  const reading = { placeOf: placeFinder(territories), evidenceWords };

  const show = (
    desk: Desk,
    { shown = null, error, done = null }: { shown?: Shown | null; error?: string; done?: number | null },
    status: PageStatus = 200,
  ) => {
    const { slug, title } = desk.head;
    const view = { slug, title, shown, done, ...(error === undefined ? {} : { error }) };
    return platform.pages.show(desk.c, <ImportPage {...view} />, status);
  };

  /** The pact, for who records in it; else the answer that says why not. */
  const open = async (c: Context<Env>): Promise<Desk | Response> => {
    const desk = await openDesk(needs, c);
    if (desk instanceof Response) return desk;
    if (!desk.viewer) return signInFirst(c, `/pacts/${desk.head.slug}/achievements/import`);
    const { mayRecord } = recorderAt(needs, desk);
    return mayRecord ? desk : show(desk, { error: t("achievements.forbidden") }, 403);
  };

  const plan = async (desk: Desk, bytes: Uint8Array): Promise<AchievementImport> => {
    const { tenantId: tenant, id: pactId } = desk.head;
    return planImport(bytes, {
      ...reading,
      mayChange: recorderAt(needs, desk).mayChange,
      indicators: await indicatorsOf(sql, tenant, pactId),
      actions: await actionNames(sql, tenant, pactId),
      achievements: await allAchievements(sql, tenant, pactId),
    });
  };

  const preview = async (c: Context<Env>): Promise<Response> => {
    const desk = await open(c);
    if (desk instanceof Response) return desk;
    const { file } = await readBody(c);
    if (!file || file.bytes.length === 0) return show(desk, { error: t("achievements.import.none") }, 422);
    if (file.bytes.length > MOST_BYTES)
      return show(
        desk,
        { error: t("achievements.import.tooLarge", { size: formatNumber(Math.ceil(file.bytes.length / 100_000) / 10) }) },
        422,
      );
    const content = Buffer.from(file.bytes).toString("base64");
    const shown = { file: file.name, content, plan: await plan(desk, file.bytes) };
    return show(desk, { shown }, shown.plan.faults.length > 0 ? 422 : 200);
  };

  const confirm = async (c: Context<Env>): Promise<Response> => {
    const desk = await open(c);
    if (desk instanceof Response) return desk;
    const { viewer, head } = desk;
    if (!viewer) return signInFirst(c, c.req.path);
    const { typed } = await readBody(c);
    const { file = "", content = "", digest = "" } = typed;
    const bytes = new Uint8Array(Buffer.from(content, "base64"));
    const why = t("achievements.import.why", { file: file.slice(0, 200) });
    const done: Result<AchievementImport, ImportRefusal> = await platform.write(
      { ...writingTo(viewer, head, "achievement.import"), why },
      (write) =>
        importAchievements(write, {
          ...reading,
          ...{ pactId: head.id, bytes, digest, declarer: viewer.organisation, newId: platform.newId },
          mayChange: recorderAt(needs, desk).mayChange,
        }),
    );
    if (done.ok)
      return c.redirect(`/pacts/${head.slug}/achievements/import?done=${done.value.added.length + done.value.changed.length}`, 303);
    if (done.error.code !== "not-as-shown") return show(desk, { error: refusalError(t, done.error).message }, 422);
    return show(desk, { shown: { file, content, plan: done.error.plan }, error: t("achievements.import.moved") }, 409);
  };

  return new Hono<Env>()
    .get("/pacts/:slug/achievements.csv", async (c) => {
      const desk = await openDesk(needs, c);
      if (desk instanceof Response) return desk;
      const { slug, tenantId: tenant, id: pactId } = desk.head;
      const { isMember } = recorderAt(needs, desk);
      const shelf = { tenant, pactId, isMember };
      const rows = await listAchievements(sql, shelf, readListQuery(c.req.query()), { offset: 0 });
      const indicators = await indicatorsOf(sql, tenant, pactId);
      const shownOf = new Set(indicators.filter(({ isPublic }) => isPublic || isMember).map(({ id }) => id));
      const told = rows.map((row) => ({ ...row, indicatorIds: row.indicatorIds.filter((id) => shownOf.has(id)) }));
      c.header("content-type", "text/csv; charset=utf-8");
      c.header("content-disposition", `attachment; filename="${slug}-realisations.csv"`);
      c.header("cache-control", "private, no-store");
      return c.body(achievementsCsv(told, { indicators, actions: await actionNames(sql, tenant, pactId) }));
    })
    .get("/pacts/:slug/achievements/import", async (c) => {
      const desk = await open(c);
      if (desk instanceof Response) return desk;
      const done = c.req.query("done");
      return show(desk, { done: done !== undefined && /^\d{1,6}$/.test(done) ? Number(done) : null });
    })
    .post("/pacts/:slug/achievements/import", preview)
    .post("/pacts/:slug/achievements/import/confirm", confirm);
};
