import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { reachDraft } from "../access.ts";
import { apiAnswers, type Refused, readBody } from "../api-request.ts";
import type { SentDocument } from "../documents/document.ts";
import type { Drafting } from "../ports.ts";
import { documentName } from "../provenance.ts";
import type { NamedSource } from "../publication.ts";
import { addDocument } from "./add-document.ts";
import { choose } from "./choose.ts";
import { comparisonApiRoutes } from "./comparison.api.routes.ts";
import * as shape from "./comparison.api.schema.ts";
import { listDocuments } from "./documents.repository.ts";
import { heldReport } from "./held-report.ts";
import { reachDocument } from "./reach-document.ts";
import { removeDocument } from "./remove-document.ts";

type Sent = { readonly body: SentDocument; readonly source: NamedSource };

const fileIn = async (c: Context<Env>): Promise<Sent | Refused> => {
  const form = await c.req.formData().catch(() => null);
  const file = form?.get("file");
  if (!form || !(file instanceof File)) return { field: "file", value: null, why: "no file" };
  const source = shape.sourceNamed.safeParse(textFields(form));
  if (!source.success) {
    const [issue] = source.error.issues;
    return { field: issue?.path.map(String).join(".") ?? "", value: null, why: issue?.message ?? "" };
  }
  return { body: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, source: source.data };
};

const sentIn = async (c: Context<Env>): Promise<Sent | Refused> => {
  if ((c.req.header("content-type") ?? "").startsWith("multipart/form-data")) return fileIn(c);
  const read = await readBody(c, shape.documentText);
  if (!("body" in read)) return read;
  const { name, text, source } = read.body;
  return { body: { name, bytes: new TextEncoder().encode(text) }, source };
};

/** Further documents of a draft, for programs: given, compared, chosen from, taken out. */
export const comparisonApi = (drafting: Drafting): OpenAPIHono<Env> => {
  const { sql } = drafting.platform.database;
  const { refuse, malformed, asMember } = apiAnswers(translator("fr"));
  const idOf = (c: Context<Env>): string => c.req.param("id") ?? "";
  const documentOf = (c: Context<Env>): string => c.req.param("document") ?? "";

  const answer = async (c: Context<Env>, viewer: Viewer, document: string, status: 200 | 201): Promise<Response> => {
    const reached = await reachDocument(drafting, sql, viewer, idOf(c), document);
    return reached.ok ? c.json(heldReport(reached.value), status) : refuse(c, reached.error);
  };

  const add = asMember(async (c, viewer) => {
    const sent = await sentIn(c);
    if (!("body" in sent)) return malformed(c, sent);
    const added = await addDocument(drafting, viewer, idOf(c), sent.body, sent.source);
    return added.ok ? answer(c, viewer, added.value.id, 201) : refuse(c, added.error);
  });

  const list = asMember(async (c, viewer) => {
    const reached = await reachDraft(drafting, sql, viewer, idOf(c), "read-draft");
    if (!reached.ok) return refuse(c, reached.error);
    const documents = await listDocuments(sql, viewer.tenant, reached.value.id);
    return c.json({ documents: documents.map((document) => ({ id: document.id, name: documentName(document) })) });
  });

  const settle = asMember(async (c, viewer) => {
    const asked = await readBody(c, shape.choicesAsked);
    if (!("body" in asked)) return malformed(c, asked);
    const done = await choose(drafting, viewer, idOf(c), documentOf(c), asked.body.choices);
    return done.ok ? answer(c, viewer, documentOf(c), 200) : refuse(c, done.error);
  });

  const remove = asMember(async (c, viewer) => {
    const removed = await removeDocument(drafting, viewer, idOf(c), documentOf(c));
    return removed.ok ? c.body(null, 204) : refuse(c, removed.error);
  });

  const api = new OpenAPIHono<Env>();
  for (const route of comparisonApiRoutes) api.openAPIRegistry.registerPath(route);
  api.post("/api/v1/drafts/:id/documents", add);
  api.get("/api/v1/drafts/:id/documents", list);
  api.get(
    "/api/v1/drafts/:id/documents/:document",
    asMember((c, viewer) => answer(c, viewer, documentOf(c), 200)),
  );
  api.patch("/api/v1/drafts/:id/documents/:document", settle);
  api.delete("/api/v1/drafts/:id/documents/:document", remove);
  return api;
};
