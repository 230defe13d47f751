import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { openTestPacts } from "../pacts/pacts-app.testing.ts";
import type { Impact } from "./ports.ts";

/** Pilots of the organisation that leads a pact evaluate it. */
export const pilotsEvaluate: Impact["mayEvaluate"] = (viewer, _, organisation) =>
  viewer.role === "pilot" && viewer.organisation.id === organisation;

/** The pages of impact, then those of pacts, as a viewer meets them. */
export const impactApp =
  (pacts: Awaited<ReturnType<typeof openTestPacts>>, routes: Hono<Env>) =>
  (viewer: Viewer | null): Hono<Env> =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set("viewer", viewer);
        c.set("visit", viewer && "visit");
        await next();
      })
      .route("/", routes)
      .route("/", pacts.as(viewer));

/** A page's text with plain spaces and apostrophes. */
export const plainText = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("&#x27;", "'");
