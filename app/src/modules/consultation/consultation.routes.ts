import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Consultation } from "./ports.ts";
import { submissionsRoutes } from "./submissions/submissions.routes.tsx";
import { noThread } from "./submissions/thread.ts";
import { votesRoutes } from "./votes/votes.routes.tsx";

/** The pages of a consultation, a routes file for each folder. */
export const consultationRoutes = (needs: Consultation): Hono<Env> =>
  new Hono<Env>().route("/", submissionsRoutes(needs, noThread)).route("/", votesRoutes(needs));
