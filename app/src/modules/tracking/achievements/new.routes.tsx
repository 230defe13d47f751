import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Desk, openDesk, placeFinder, type Said, SILENT, signInFirst, writingTo } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import type { Achievement } from "./achievement.ts";
import { faultError, refusalError } from "./achievement-words.ts";
import { actionNames, findAchievement, indicatorsOf } from "./achievements.repository.ts";
import type { Start } from "./pages/achievement-fields.tsx";
import { NewPage } from "./pages/new-page.tsx";
import { readAchievement, type ToldAchievement } from "./read-achievement.ts";
import { readBody, type SentFile } from "./read-body.ts";
import { recorderAt } from "./who-records.ts";
import { type ChangeRight, recordAchievement } from "./write-achievements.ts";
import { type AttachmentRefusal, attachFile, judgeFile } from "./write-files.ts";

/** What repeats from one entry to the next: all but what was done and how many. */
const repeated = ({ indicatorIds, day, place, territory, unit, evidence, actionId, source, sourceUrl, isPublic }: Achievement): Start => ({
  ...{ indicatorIds, day, place, territory, evidence, actionId, source, sourceUrl, isPublic },
  ...(indicatorIds.length === 0 ? { unit } : {}),
});

/** Records achievements one after the other. */
export const newRoutes = (needs: Tracking): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const show = async (desk: Desk, once: string, said: Said = SILENT, status: PageStatus = 200): Promise<Response> => {
    const { c, head } = desk;
    const { slug, title, tenantId: tenant, id: pactId } = head;
    const { mayRecord, isMember } = recorderAt(needs, desk);
    const after = c.req.query("after") ?? "";
    const saved = isMember ? await findAchievement(sql, tenant, pactId, after) : null;
    const start = saved ? repeated(saved) : { day: dayInParis(platform.clock()), indicatorIds: [c.req.query("indicator") ?? ""] };
    const indicators = await indicatorsOf(sql, tenant, pactId);
    const actions = await actionNames(sql, tenant, pactId);
    const view = { slug, title, once, start, saved, indicators, actions, mayRecord, said };
    return platform.pages.show(c, <NewPage {...view} />, mayRecord ? status : 403);
  };

  /** Writes it, and what proves it with it: both or neither. */
  const record = (
    { head }: Desk,
    viewer: Viewer,
    { file, ...told }: ToldAchievement & { id: string; file: SentFile | null },
    may: ChangeRight,
  ) =>
    platform.write(writingTo(viewer, head, "achievement.record"), async (write): Promise<Result<null, AttachmentRefusal>> => {
      const about = { pactId: head.id, newId: platform.newId };
      const recorded = await recordAchievement(write, { ...about, ...told, declarer: viewer.organisation });
      if (!recorded.ok || !file) return recorded;
      return attachFile(write, { ...about, ...file, id: platform.newId(), achievementId: told.id, may });
    });

  /** What the form tells, with a file that can be kept; else what is to be mended. */
  const read = async (
    { head }: Desk,
    typed: Record<string, string>,
    file: SentFile | null,
  ): Promise<Result<ToldAchievement, FormError>> => {
    const indicators = await indicatorsOf(sql, head.tenantId, head.id);
    const told = readAchievement(typed, { placeOf: placeFinder(needs.territories), indicators, before: null });
    if (!told.ok) return refuse(faultError(t, told.error));
    const proof = file ? judgeFile(file.bytes) : ok("");
    return proof.ok ? told : refuse(refusalError(t, proof.error));
  };

  const post = async (c: Context<Env>): Promise<Response> => {
    const desk = await openDesk(needs, c);
    if (desk instanceof Response) return desk;
    const { viewer, head } = desk;
    if (!viewer) return signInFirst(c, c.req.path);
    const { mayRecord, mayChange } = recorderAt(needs, desk);
    if (!mayRecord) return show(desk, platform.newId());
    const { typed, file } = await readBody(c);
    const id = typed["once"] ?? "";
    const again = (error: FormError, once: string): Promise<Response> => {
      const field = error.field === "acts" ? "acts" : `new-${error.field}`;
      return show(desk, once, { form: "new", typed, errors: [{ ...error, field }] }, 422);
    };
    if (!isUuid(id)) return again(refusalError(t, { code: "key-taken" }), platform.newId());
    const told = await read(desk, typed, file);
    if (!told.ok) return again(told.error, id);
    const done = await record(desk, viewer, { ...told.value, id, file }, mayChange);
    if (done.ok) return c.redirect(`/pacts/${head.slug}/achievements/new?after=${id}`, 303);
    const isUsed = done.error.code === "sent-already" || done.error.code === "key-taken";
    return again(refusalError(t, done.error), isUsed ? platform.newId() : id);
  };

  return new Hono<Env>()
    .get("/pacts/:slug/achievements/new", async (c) => {
      const desk = await openDesk(needs, c);
      if (desk instanceof Response) return desk;
      return desk.viewer ? show(desk, platform.newId()) : signInFirst(c, c.req.path);
    })
    .post("/pacts/:slug/achievements/new", post);
};
