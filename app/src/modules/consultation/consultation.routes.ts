import { Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { groupsRoutes } from "./groups/groups.routes.tsx";
import { opinionsRoutes } from "./opinions/opinions.routes.tsx";
import type { Consultation } from "./ports.ts";
import { submissionOrigins } from "./proposals/proposal-origins.ts";
import { proposalsRoutes } from "./proposals/proposals.routes.tsx";
import { threadsOf } from "./proposals/threads.ts";
import { submissionsRoutes } from "./submissions/submissions.routes.tsx";
import { votesRoutes } from "./votes/votes.routes.tsx";

/** The pages of a consultation, a routes file for each folder. */
export const consultationRoutes = (needs: Consultation): Hono<Env> => {
  const origins = submissionOrigins(needs.platform.newId);
  return new Hono<Env>()
    .route("/", groupsRoutes(needs))
    .route("/", submissionsRoutes(needs, threadsOf(translator("fr"), needs.resultsOf)))
    .route("/", proposalsRoutes(needs, origins))
    .route("/", opinionsRoutes(needs))
    .route("/", votesRoutes(needs, origins));
};
