import type { OpenAPIHono } from "@hono/zod-openapi";
import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { LocalCommand } from "../../platform/local-commands.ts";
import type { Module } from "../../platform/platform.ts";
import { comparisonRoutes } from "./comparison/comparison.routes.tsx";
import { examplesRoutes } from "./corrections/examples.routes.tsx";
import { correctionsCommand } from "./corrections/run-corrections-command.ts";
import { draftingApi } from "./drafting.api.ts";
import { draftsRoutes } from "./drafts.routes.tsx";
import type { Drafting } from "./ports.ts";
import { publicationRoutes } from "./publication.routes.ts";
import { reviewRoutes } from "./review.routes.tsx";

/** The pages, apart from them the routes that the description of the API lists, and `levier corrections`. */
export type Drafted = Module & { readonly api: OpenAPIHono<Env>; readonly corrections: LocalCommand };

export const draftingModule = (drafting: Drafting): Drafted => ({
  routes: new Hono<Env>()
    .route("/", draftsRoutes(drafting))
    .route("/", examplesRoutes(drafting))
    .route("/", publicationRoutes(drafting))
    .route("/", comparisonRoutes(drafting))
    .route("/", reviewRoutes(drafting)),
  api: draftingApi(drafting),
  corrections: correctionsCommand(drafting.platform),
});
