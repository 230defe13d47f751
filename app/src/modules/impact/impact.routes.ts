import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import { methodsRoutes } from "./methods/methods.routes.tsx";
import { portfolioRoutes } from "./portfolio/portfolio.routes.tsx";
import type { Impact } from "./ports.ts";
import { createReruns } from "./reruns/reruns.ts";
import { storyRoutes } from "./story/story.routes.tsx";
import { createEvaluator, type Evaluator } from "./studies/evaluator.ts";
import { filesRoutes } from "./studies/files.routes.tsx";
import { listRoutes } from "./studies/list.routes.tsx";
import { newRoutes } from "./studies/new.routes.tsx";
import { runRoutes } from "./studies/run.routes.tsx";
import { studyRoutes } from "./studies/study.routes.tsx";

/** The pages of studies, a routes file for each part. `evaluate`: in a worker unless another is given. */
export const impactRoutes = (needs: Impact, evaluate: Evaluator = createEvaluator()): Hono<Env> =>
  new Hono<Env>()
    .route("/", portfolioRoutes(needs, createReruns(needs, evaluate)))
    .route("/", methodsRoutes(needs))
    .route("/", listRoutes(needs))
    .route("/", newRoutes(needs))
    .route("/", filesRoutes(needs))
    .route("/", storyRoutes(needs))
    .route("/", runRoutes(needs, evaluate))
    .route("/", studyRoutes(needs, evaluate));
