import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { signatureDayOf } from "../../pacts/index.ts";
import type { Impact } from "../ports.ts";
import { StudiesPage } from "./pages/studies-page.tsx";
import { answersOf, panelCountsOf, studiesOf } from "./studies.repository.ts";
import { isTold, openStudies } from "./studies-desk.tsx";

/** The studies of a pact, as who asks may read them. */
export const listRoutes = (needs: Impact): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  return new Hono<Env>().get("/pacts/:slug/studies", async (c) => {
    const room = await openStudies(needs, c);
    if (room instanceof Response) return room;
    const { tenantId, id, slug, title } = room.desk.head;
    const shown = (await studiesOf(sql, tenantId, id)).filter((study) => room.isMember || isTold(study));
    const runs = await answersOf(sql, tenantId, id);
    const panels = await panelCountsOf(sql, tenantId, id);
    const studies = shown.map((study) => ({ ...study, run: runs.get(study.id) ?? null, panels: panels.get(study.id) }));
    const signedOn = await signatureDayOf(sql, room.desk.head);
    return platform.pages.show(c, <StudiesPage {...{ slug, title, studies, leads: room.leads, tenant: tenantId, signedOn }} />);
  });
};
