import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Module, Platform } from "../../platform/platform.ts";
import { accountErased } from "../identity/index.ts";
import { draftingApi } from "./drafting.api.ts";
import { draft, draftDecision, draftFile, draftShare } from "./drafting.tables.ts";
import { draftsRoutes } from "./drafts.routes.tsx";
import { forgetAccount } from "./forget-account.ts";
import type { Drafting } from "./ports.ts";
import { publicationRoutes } from "./publication.routes.ts";
import { reviewRoutes } from "./review.routes.tsx";

export type { Drafting, DraftOperation } from "./ports.ts";

/** Tables of a space's rows, for the check of the audit. */
export const draftingTables = [draft, draftFile, draftDecision, draftShare] as const;

/** Reading a text into a draft, its review, its publication: pages under `/drafts`, API under `/api/v1/drafts`. */
export const createDraftingModule = (
  platform: Platform,
  needs: Omit<Drafting, "platform">,
): Module & { readonly api: ReturnType<typeof draftingApi> } => {
  const drafting: Drafting = { platform, ...needs };
  const api = draftingApi(drafting);
  platform.events.on(accountErased, (write, { account }) => forgetAccount(write, account));
  const routes = new Hono<Env>()
    .route("/", draftsRoutes(drafting))
    .route("/", publicationRoutes(drafting))
    .route("/", reviewRoutes(drafting))
    .route("/", api);
  return { routes, api };
};
