import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { afterAll, beforeAll } from "vitest";
import type { Config } from "../../platform/config.ts";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { visitorOf } from "../pacts/commitments/commitments.testing.ts";
import { openTestPacts, pilot } from "../pacts/pacts-app.testing.ts";
import { createConsultationModule } from "./index.ts";
import type { Consultation } from "./ports.ts";

export { pilot } from "../pacts/pacts-app.testing.ts";

/** Members of other organisations of the space, who contribute and lead nothing. */
export const town: Viewer = {
  ...pilot,
  account: randomUUID(),
  name: "Basile Fictif",
  organisation: { id: randomUUID(), name: "Ville inventée" },
  role: "contributor",
};
export const chamber: Viewer = {
  ...town,
  account: randomUUID(),
  name: "Chloé Fictive",
  organisation: { id: randomUUID(), name: "Chambre de commerce inventée" },
};

/** The modules up to this one over a real database, as `app.ts` puts them together. */
export const openTestConsultation = async (settings: Partial<Config> = {}) => {
  const pacts = await openTestPacts(settings);
  const needs: Consultation = {
    ...pacts.needs,
    can: (viewer, operation, organisation) => viewer.organisation.id === organisation && pacts.needs.can(viewer, operation, organisation),
    organisations: async () => [pilot.organisation, town.organisation, chamber.organisation],
    members: async (_, organisation) =>
      organisation === pilot.organisation.id
        ? [
            { account: pilot.account, name: pilot.name, email: "pilote@val.example", role: "pilot" },
            { account: town.account, name: town.name, email: "lecture@val.example", role: "reader" },
          ]
        : [],
    mayConsult: (viewer, operation, organisation) =>
      viewer.organisation.id === organisation && (viewer.role === "pilot" || (viewer.role === "contributor" && operation === "contribute")),
  };
  const consultation = createConsultationModule(needs);
  const as = (viewer: Viewer | null): Hono<Env> =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set("viewer", viewer);
        c.set("visit", viewer && "visit");
        await next();
      })
      .route("/", consultation.routes)
      .route("/", pacts.as(viewer));
  return { ...pacts, needs, as, sql: pacts.platform.database.sql };
};

type Opened = Awaited<ReturnType<typeof openTestConsultation>>;

/** The same while the tests of the file run, with its pages as people send and read them. */
export const testConsultation = (settings: () => Partial<Config> = () => ({})) => {
  const held: { opened: Opened | null } = { opened: null };
  const running = (): Opened => {
    if (!held.opened) throw new Error("the consultation is open only while tests run");
    return held.opened;
  };
  beforeAll(async () => {
    held.opened = await openTestConsultation(settings());
  });
  afterAll(() => held.opened?.platform.database.close());
  return { running, ...visitorOf(running) };
};
