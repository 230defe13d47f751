import { createRoute } from "@hono/zod-openapi";
import * as shape from "./drafting.api.schema.ts";

/** The drafts' part of the public API, as OpenAPI describes it. */

const refused = (description: string) => ({ description, content: { "application/problem+json": { schema: shape.problemShown } } });
export const refusals = {
  400: refused("The request cannot be read"),
  401: refused("No valid token"),
  403: refused("The role does not allow it"),
  404: refused("No such draft"),
  409: refused("The pact of this draft is already published, or was withdrawn"),
  413: refused("Over the limit of bytes or pages"),
  415: refused("Not a document of text"),
  422: refused("Refused: the problem names the value, the field and the mend"),
} as const;

export const json = <T>(schema: T, description: string) => ({ description, content: { "application/json": { schema } } });
export const security = [{ bearer: [] }];

export const createDraftRoute = createRoute({
  method: "post",
  path: "/api/v1/drafts",
  security,
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: shape.textSent }, "multipart/form-data": { schema: shape.fileSent } },
    },
  },
  responses: { 201: json(shape.draftAnswer, "The draft as it was extracted"), ...refusals },
});

export const reviewDraftRoute = createRoute({
  method: "patch",
  path: "/api/v1/drafts/{id}",
  security,
  request: { params: shape.draftId, body: { required: true, content: { "application/json": { schema: shape.decisionsAsked } } } },
  responses: { 200: json(shape.decisionsTaken, "Every decision was taken"), ...refusals },
});

export const publishDraftRoute = createRoute({
  method: "post",
  path: "/api/v1/drafts/{id}/publish",
  security,
  request: {
    params: shape.draftId,
    headers: shape.publishHeaders,
    body: { required: false, content: { "application/json": { schema: shape.publicationAsked } } },
  },
  responses: { 201: json(shape.published, "The address of the pact: the same one however often it is asked"), ...refusals },
});
