import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { savedFile } from "../../../platform/http/saved-file.ts";
import type { Impact } from "../ports.ts";
import { authoritativeRun } from "./authoritative-run.ts";
import { RedoPage } from "./pages/redo-page.tsx";
import { PLAN_FILE, PREDICTORS_FILE, redoCommand, withoutAbsent } from "./plan-options.ts";
import { predictorsFile } from "./predictor-lines.ts";
import { panelBytes, panelsOf, runsOf } from "./studies.repository.ts";
import { openStudy } from "./studies-desk.tsx";
import { planText } from "./study-plan.ts";

/** The name of an address before its ending; null when it has another. */
const before = (name: string | undefined, ending: string): string | null => {
  const text = name ?? "";
  return text.endsWith(ending) ? text.slice(0, -ending.length) : null;
};

/** What a study stands on, for whoever may read it: its figures as they came, each version whole, and how to find it again. */
export const filesRoutes = (needs: Impact): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  return new Hono<Env>()
    .get("/pacts/:slug/studies/:id/panels/:file", async (c) => {
      const room = await openStudy(needs, c);
      if (room instanceof Response) return room;
      const { desk, study } = room;
      const id = before(c.req.param("file"), ".csv");
      const panel = (await panelsOf(sql, desk.head.tenantId, study.id)).find((one) => one.id === id);
      const bytes = panel ? await panelBytes(sql, desk.head.tenantId, study.id, panel.id) : null;
      return panel && bytes ? savedFile(c, { name: panel.name, mediaType: "text/csv", bytes }) : c.notFound();
    })
    .get(`/pacts/:slug/studies/:id/${PLAN_FILE}`, async (c) => {
      const room = await openStudy(needs, c);
      if (room instanceof Response) return room;
      const bytes = new TextEncoder().encode(planText(room.study.plan));
      return savedFile(c, { name: PLAN_FILE, mediaType: "application/json", bytes });
    })
    .get("/pacts/:slug/studies/:id/runs/:file", async (c) => {
      const room = await openStudy(needs, c);
      if (room instanceof Response) return room;
      const { desk, study } = room;
      const version = before(c.req.param("file"), ".json");
      const run = (await runsOf(sql, desk.head.tenantId, study.id)).find((one) => String(one.version) === version);
      if (!run) return c.notFound();
      const panel = (await panelsOf(sql, desk.head.tenantId, study.id)).find(({ id }) => id === run.panelId);
      const { done, deviations, engine, createdAt, result } = run;
      const told = { plan: study.plan, planHash: study.planHash, registeredAt: study.registeredAt, registeredBy: study.registeredBy };
      return c.json({ version: run.version, ...told, done, deviations, engine, createdAt, panel, result }, 200, {
        "cache-control": "private, no-store",
      });
    })
    .get(`/pacts/:slug/studies/:id/runs/:version/${PREDICTORS_FILE}`, async (c) => {
      const room = await openStudy(needs, c);
      if (room instanceof Response) return room;
      const { desk, study } = room;
      const run = (await runsOf(sql, desk.head.tenantId, study.id)).find((one) => String(one.version) === c.req.param("version"));
      if (!run?.done.predictors) return c.notFound();
      const bytes = new TextEncoder().encode(predictorsFile(run.done.predictors));
      return savedFile(c, { name: PREDICTORS_FILE, mediaType: "application/json", bytes });
    })
    .get("/pacts/:slug/studies/:id/redo", async (c) => {
      const room = await openStudy(needs, c);
      if (room instanceof Response) return room;
      const { desk, study } = room;
      const { head } = desk;
      const run = authoritativeRun(await runsOf(sql, head.tenantId, study.id));
      const panel = run && (await panelsOf(sql, head.tenantId, study.id)).find(({ id }) => id === run.panelId);
      const redo = run && panel ? { run, panel, command: redoCommand(withoutAbsent(run.done, run.result.absent), panel.name) } : null;
      return platform.pages.show(c, <RedoPage slug={head.slug} title={head.title} study={study} redo={redo} />);
    });
};
