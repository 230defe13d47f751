import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { Impact } from "../ports.ts";
import { tellStudy } from "../story/tell-study.ts";
import { authoritativeRun } from "./authoritative-run.ts";
import type { Evaluator } from "./evaluator.ts";
import { StudyPage } from "./pages/study-page.tsx";
import { runStudy } from "./run-study.ts";
import { setPanelAside, takePanelBack } from "./set-panel-aside.ts";
import { panelsOf, runsOf } from "./studies.repository.ts";
import { type Asked, deskPage, openStudy, type StudyDesk } from "./studies-desk.tsx";
import { studyError } from "./study-words.ts";
import { takePanel } from "./take-panel.ts";
import { registerStudy } from "./write-study.ts";

/** One study: read by anyone when it is public; registered, fed and run again by who leads the pact. */
export const studyRoutes = (needs: Impact, evaluate: Evaluator): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const megabytes = Math.round(platform.config.maxUpload / 1e5) / 10;

  /** Sets a file aside, or takes one back. */
  const moved = async (
    { desk: { head }, study, by }: StudyDesk,
    { typed, writing }: Asked,
    operation: "study.set-aside" | "study.take-back",
  ) => {
    const input = { pactId: head.id, id: study.id, panelId: typed["panelId"] ?? "", because: typed["because"] ?? "", by };
    const done = await platform.write(writing(operation), (write) =>
      operation === "study.take-back" ? takePanelBack(write, input) : setPanelAside(write, { ...input, asideId: platform.newId() }),
    );
    return done.ok ? { to: `/pacts/${head.slug}/studies/${study.id}#panels` } : studyError(t, done.error);
  };

  const page = deskPage(needs, {
    open: (c) => openStudy(needs, c),
    show: async ({ desk: { head }, study, leads, today }, said) => {
      const [panels, runs] = [await panelsOf(sql, head.tenantId, study.id), await runsOf(sql, head.tenantId, study.id)];
      const told = await tellStudy(sql, needs.territories, { t, today, pact: head, study, panels, runs });
      return <StudyPage {...{ study, told, panels, runs, leads, megabytes, said }} />;
    },
    acts: {
      register: async ({ desk: { head }, study, by }, { typed, writing }) => {
        const about = { pactId: head.id, id: study.id, revision: Number(typed["revision"] ?? -1), by };
        const done = await platform.write(writing("study.register"), (write) => registerStudy(write, about));
        return done.ok ? { to: `/pacts/${head.slug}/studies/${study.id}` } : studyError(t, done.error);
      },
      panel: async (room, asked) =>
        (await takePanel({ t, needs, evaluate }, room, asked)) ?? { to: `/pacts/${room.desk.head.slug}/studies/${room.study.id}#panels` },
      aside: async (room, asked) => moved(room, asked, "study.set-aside"),
      back: async (room, asked) => moved(room, asked, "study.take-back"),
      rerun: async (room, { typed, writing }) => {
        const answer = authoritativeRun(await runsOf(sql, room.desk.head.tenantId, room.study.id));
        const because = Object.fromEntries((answer?.deviations ?? []).map((one) => [one.field, one.because]));
        const asked = { panelId: typed["panelId"] ?? "", done: answer?.done ?? room.study.plan, because, once: null };
        const error = await runStudy({ t, needs, evaluate }, room, asked, writing);
        return error ?? { to: `/pacts/${room.desk.head.slug}/studies/${room.study.id}#answer` };
      },
    },
  });

  return new Hono<Env>().get("/pacts/:slug/studies/:id", page.get).post("/pacts/:slug/studies/:id", page.post);
};
