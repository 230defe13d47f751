import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "../../platform/http/env.ts";
import type { Module } from "../../platform/platform.ts";
import { territoryPage } from "../territories/index.ts";
import { pactsApi } from "./pacts.api.ts";
import { pactsRoutes } from "./pacts.routes.tsx";
import { pactsOnTerritory } from "./pacts-on-territory.tsx";
import type { PactsNeeds } from "./ports.ts";

export { type CorrectInput, correctPact } from "./correct-pact.ts";
export { actionGaps, type Gap, gapsOf } from "./gaps.ts";
export * from "./pact.schema.ts";
export { type PactRefusal, pactRefusals } from "./pacts.errors.ts";
export { type PactEvent, pactCorrected, pactPublished, pactWithdrawn } from "./pacts.events.ts";
export { pactPage } from "./pacts.slots.ts";
export { pactsTables } from "./pacts-tables.ts";
export type { PactsNeeds } from "./ports.ts";
export { type ActingOrganisation, type PublishedPact, type PublishInput, publishPact } from "./publish-pact.ts";
export { type MissingPart, missingFor, readPublishable, type Unpublishable } from "./publishable.ts";
export { refusalWords } from "./refusal-words.ts";
export { slugOf } from "./slug.ts";
export { nothingPersonal, type Visibility } from "./visibility.ts";
export { type WithdrawInput, withdrawPact } from "./withdraw-pact.ts";

/** `api` stands apart from the pages so that its description joins the OpenAPI document. */
export const createPactsModule = (needs: PactsNeeds): Module & { readonly api: OpenAPIHono<Env> } => {
  needs.platform.slots.fill(territoryPage, pactsOnTerritory(needs));
  return { routes: pactsRoutes(needs), api: pactsApi(needs) };
};
