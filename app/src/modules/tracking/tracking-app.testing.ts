import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Config } from "../../platform/config.ts";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { openTestPacts, pilot } from "../pacts/pacts-app.testing.ts";
import { createTrackingModule, indicatorChanges } from "./index.ts";
import type { Tracking } from "./ports.ts";

export { pilot } from "../pacts/pacts-app.testing.ts";

/** A member of the organisation that leads the pacts of the tests. */
export const colleague = { id: randomUUID(), account: randomUUID(), name: "Noé Fictif", email: "noe@region.example" };

/** The modules up to this one over a real database, as `app.ts` puts them together. */
export const openTestTracking = async (settings: Partial<Config> = {}) => {
  const pacts = await openTestPacts(settings, { toldChanges: indicatorChanges(translator("fr")) });
  const needs: Tracking = {
    ...pacts.needs,
    mayTrack: (viewer, operation) => viewer.role === "pilot" || (viewer.role === "contributor" && operation === "record-achievement"),
    mayAnswer: async () => true,
    members: async (_, organisation) => (organisation === pilot.organisation.id ? [colleague] : []),
  };
  const tracking = createTrackingModule(needs);
  const as = (viewer: Viewer | null): Hono<Env> =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set("viewer", viewer);
        c.set("visit", viewer && "visit");
        await next();
      })
      .route("/", tracking.routes)
      .route("/", pacts.as(viewer));
  return { ...pacts, needs, as, sql: pacts.platform.database.sql };
};
