import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { reachDraft } from "./access.ts";
import { apiAnswers, type Refused, readBody } from "./api-request.ts";
import { comparisonApi } from "./comparison/comparison.api.ts";
import { createDraft } from "./create-draft.ts";
import { decide } from "./decide.ts";
import type { SentDocument } from "./documents/document.ts";
import { createDraftRoute, publishDraftRoute, reviewDraftRoute } from "./drafting.api.routes.ts";
import * as shape from "./drafting.api.schema.ts";
import type { Drafting } from "./ports.ts";
import { publishDraft } from "./publish-draft.ts";

const IDEMPOTENCY_KEY = "idempotency-key";

type Sent = { readonly body: SentDocument; readonly withModel: boolean };

const fileIn = async (c: Context<Env>): Promise<Sent | Refused> => {
  const form = await c.req.formData().catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File)) return { field: "file", value: null, why: "no file" };
  return { body: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, withModel: form?.get("model") === "true" };
};

const sentIn = async (c: Context<Env>): Promise<Sent | Refused> => {
  if ((c.req.header("content-type") ?? "").startsWith("multipart/form-data")) return fileIn(c);
  const read = await readBody(c, shape.textSent);
  if (!("body" in read)) return read;
  const { name, text, model } = read.body;
  return { body: { name, bytes: new TextEncoder().encode(text) }, withModel: model };
};

/** Drafts for programs: made from a file or a text, reviewed, published. The token says who asks. */
export const draftingApi = (drafting: Drafting): OpenAPIHono<Env> => {
  const { platform } = drafting;
  const t = translator("fr");
  const { refuse, malformed, asMember } = apiAnswers(t);
  const key = (c: Context<Env>): string => c.req.header(IDEMPOTENCY_KEY) ?? platform.newId();

  const create = asMember(async (c, viewer) => {
    const sent = await sentIn(c);
    if (!("body" in sent)) return malformed(c, sent);
    const created = await createDraft(drafting, viewer, sent.body, key(c), sent.withModel);
    if (!created.ok) return refuse(c, created.error);
    const reached = await reachDraft(drafting, platform.database.sql, viewer, created.value.id, "read-draft");
    return reached.ok ? c.json({ id: reached.value.id, draft: reached.value.extracted }, 201) : refuse(c, reached.error);
  });

  const review = asMember(async (c, viewer) => {
    const asked = await readBody(c, shape.decisionsAsked);
    if (!("body" in asked)) return malformed(c, asked);
    const decided = await decide(drafting, viewer, c.req.param("id") ?? "", asked.body.decisions);
    return decided.ok ? c.json({ keys: decided.value }) : refuse(c, decided.error);
  });

  const publish = asMember(async (c, viewer) => {
    const asked = await readBody(c, shape.publicationAsked);
    if (!("body" in asked)) return malformed(c, asked);
    const published = await publishDraft(drafting, viewer, c.req.param("id") ?? "", asked.body, t);
    return published.ok ? c.json({ slug: published.value.slug }, 201) : refuse(c, published.error);
  });

  const api = new OpenAPIHono<Env>();
  for (const route of [createDraftRoute, reviewDraftRoute, publishDraftRoute]) api.openAPIRegistry.registerPath(route);
  api.post("/api/v1/drafts", create);
  api.patch("/api/v1/drafts/:id", review);
  api.post("/api/v1/drafts/:id/publish", publish);
  api.route("/", comparisonApi(drafting));
  return api;
};
