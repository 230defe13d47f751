import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { savedFile } from "../../../platform/http/saved-file.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Desk, openDesk, placeFinder, type Said, SILENT, signInFirst, writingTo } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { type Achievement, isCounted } from "./achievement.ts";
import { historyOf } from "./achievement-history.ts";
import { faultError, refusalError } from "./achievement-words.ts";
import { actionNames, findAchievement, indicatorsOf, mergedInto } from "./achievements.repository.ts";
import { unmergeAchievement } from "./merge-achievements.ts";
import { OnePage } from "./pages/one-page.tsx";
import { readAchievement } from "./read-achievement.ts";
import { readBody, type SentFile } from "./read-body.ts";
import { recorderAt } from "./who-records.ts";
import { editAchievement, setAside } from "./write-achievements.ts";
import { attachFile, detachFile, filesOf, findFile } from "./write-files.ts";

type Open = { readonly desk: Desk; readonly one: Achievement };
type Typed = Readonly<Record<string, string>>;
type Act = (open: Open, typed: Typed, file: SentFile | null) => Promise<FormError | null>;

/** The page of one achievement, its files, and what changes it. */
export const oneRoutes = (needs: Tracking): Hono<Env> => {
  const { platform, namesOf, territories } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  /** The achievement at the address asked for, for who may read it. */
  const open = async (c: Context<Env>): Promise<Open | Response> => {
    const desk = await openDesk(needs, c);
    if (desk instanceof Response) return desk;
    const one = await findAchievement(sql, desk.head.tenantId, desk.head.id, c.req.param("id") ?? "");
    const isRead = one && (recorderAt(needs, desk).isMember || (one.isPublic && isCounted(one)));
    return isRead ? { desk, one } : c.notFound();
  };

  const show = async ({ desk, one }: Open, said: Said = SILENT, status: PageStatus = 200): Promise<Response> => {
    const { slug, title, tenantId: tenant, id: pactId } = desk.head;
    const recorder = recorderAt(needs, desk);
    const { isMember } = recorder;
    const indicators = (await indicatorsOf(sql, tenant, pactId)).filter(({ isPublic }) => isPublic || isMember);
    const actions = await actionNames(sql, tenant, pactId);
    const others = isMember ? await mergedInto(sql, tenant, pactId, one.id) : [];
    const files = isMember ? await filesOf(sql, tenant, one.id) : [];
    const history = await historyOf(sql, t, { tenant, id: one.id, isMember, namesOf });
    return platform.pages.show(
      desk.c,
      <OnePage {...{ slug, title, one, others, indicators, actions, files, history, recorder, said }} />,
      status,
    );
  };

  const changing = ({ desk, one }: Open, typed: Typed) => ({
    pactId: desk.head.id,
    id: one.id,
    newId: platform.newId,
    revision: Number(typed["revision"] ?? 0),
    may: recorderAt(needs, desk).mayChange,
  });
  const proving = ({ desk, one }: Open) => ({ pactId: desk.head.id, achievementId: one.id, may: recorderAt(needs, desk).mayChange });
  const writing = ({ desk }: Open, operation: string) => {
    if (!desk.viewer) throw new Error("nobody is signed in");
    return writingTo(desk.viewer, desk.head, operation);
  };

  const acts: Readonly<Record<string, Act>> = {
    edit: async (at, typed) => {
      const indicators = await indicatorsOf(sql, at.desk.head.tenantId, at.desk.head.id);
      const read = readAchievement(typed, { placeOf: placeFinder(territories), indicators, before: at.one });
      if (!read.ok) return faultError(t, read.error);
      const done = await platform.write(writing(at, "achievement.edit"), (write) =>
        editAchievement(write, { ...changing(at, typed), ...read.value }),
      );
      return done.ok ? null : refusalError(t, done.error);
    },
    aside: async (at, typed) => {
      const because = (typed["because"] ?? "").trim();
      if (because === "" || because.length > 500) return faultError(t, { field: "because", value: because });
      // Why is kept with it, for the members who read it: what the writing says is told to everyone by the history of the pact.
      const done = await platform.write(writing(at, "achievement.set-aside"), (write) =>
        setAside(write, { ...changing(at, typed), because }),
      );
      return done.ok ? null : refusalError(t, done.error);
    },
    back: async (at, typed) => {
      const done = await platform.write(writing(at, "achievement.take-back"), (write) =>
        setAside(write, { ...changing(at, typed), because: null }),
      );
      return done.ok ? null : refusalError(t, done.error);
    },
    unmerge: async (at, typed) => {
      const { pactId, may } = changing(at, typed);
      const about = { pactId, may, id: typed["otherId"] ?? "", revision: Number(typed["revision"] ?? 0) };
      const done = await platform.write(writing(at, "achievement.unmerge"), (write) => unmergeAchievement(write, about));
      return done.ok ? null : refusalError(t, done.error);
    },
    attach: async (at, _, file) => {
      if (!file) return faultError(t, { field: "file", value: "" });
      const done = await platform.write(writing(at, "achievement.attach"), (write) =>
        attachFile(write, { ...proving(at), ...file, id: platform.newId() }),
      );
      return done.ok ? null : refusalError(t, done.error);
    },
    detach: async (at, typed) => {
      const done = await platform.write(writing(at, "achievement.detach"), (write) =>
        detachFile(write, { ...proving(at), id: typed["fileId"] ?? "" }),
      );
      return done.ok ? null : refusalError(t, done.error);
    },
  };

  return new Hono<Env>()
    .get("/pacts/:slug/achievements/:id", async (c) => {
      const at = await open(c);
      return at instanceof Response ? at : show(at);
    })
    .post("/pacts/:slug/achievements/:id", async (c) => {
      const at = await open(c);
      if (at instanceof Response) return at;
      const { desk, one } = at;
      if (!desk.viewer) return signInFirst(c, c.req.path);
      const { typed, file } = await readBody(c);
      const { form = "", act = "" } = typed;
      const handle = Object.hasOwn(acts, act) ? acts[act] : undefined;
      if (!handle) return show(at, SILENT, 400);
      const error = await handle(at, typed, file);
      if (!error) return c.redirect(`/pacts/${desk.head.slug}/achievements/${one.id}`, 303);
      const field = error.field === "acts" ? "acts" : `${form}-${error.field}`;
      const now = (await findAchievement(sql, desk.head.tenantId, desk.head.id, one.id)) ?? one;
      return show({ desk, one: now }, { form, typed, errors: [{ ...error, field }] }, 422);
    })
    .get("/pacts/:slug/achievements/:id/files/:file", async (c) => {
      const at = await open(c);
      if (at instanceof Response) return at;
      const { desk, one } = at;
      if (!desk.viewer) return signInFirst(c, c.req.path);
      const isMember = recorderAt(needs, desk).isMember;
      const file = isMember ? await findFile(sql, desk.head.tenantId, one.id, c.req.param("file")) : null;
      return file ? savedFile(c, file) : c.notFound();
    });
};
