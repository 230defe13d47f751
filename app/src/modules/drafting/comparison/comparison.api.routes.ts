import { createRoute } from "@hono/zod-openapi";
import { json, refusals, security } from "../drafting.api.routes.ts";
import { draftId } from "../drafting.api.schema.ts";
import * as shape from "./comparison.api.schema.ts";

/** Further documents of a draft, as OpenAPI describes them. */

const path = "/api/v1/drafts/{id}/documents";
const compared = json(shape.documentAnswer, "What the document contradicts, adds and confirms, each side with its quotes");

export const comparisonApiRoutes = [
  createRoute({
    method: "post",
    path,
    security,
    request: {
      params: draftId,
      body: {
        required: true,
        content: { "application/json": { schema: shape.documentText }, "multipart/form-data": { schema: shape.documentFile } },
      },
    },
    responses: { 201: compared, ...refusals },
  }),
  createRoute({
    method: "get",
    path,
    security,
    request: { params: draftId },
    responses: { 200: json(shape.documentsAnswer, "The further documents of the draft, in the order they were given"), ...refusals },
  }),
  createRoute({
    method: "get",
    path: `${path}/{document}`,
    security,
    request: { params: shape.documentId },
    responses: { 200: compared, ...refusals },
  }),
  createRoute({
    method: "patch",
    path: `${path}/{document}`,
    security,
    request: { params: shape.documentId, body: { required: true, content: { "application/json": { schema: shape.choicesAsked } } } },
    responses: { 200: compared, ...refusals },
  }),
  createRoute({
    method: "delete",
    path: `${path}/{document}`,
    security,
    request: { params: shape.documentId },
    responses: { 204: { description: "The document is erased, with the values that were taken from it" }, ...refusals },
  }),
] as const;
