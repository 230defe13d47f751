import { z } from "@hono/zod-openapi";
import { decisionKinds, subjects } from "./decision.ts";
import { documentKinds } from "./document-kinds.ts";

/** Shapes of the drafts' part of the public API. */

const span = z.object({ start: z.number().int(), end: z.number().int() });

const pointValues = z.record(z.string(), z.union([z.string(), z.number()]));
const point = z.object({ field: z.string(), code: z.string(), values: pointValues, why: z.string(), evidence: z.array(span) });

export const draftAnswer = z
  .object({
    id: z.uuid(),
    draft: z.object({
      source: z.object({ name: z.string(), mediaType: z.string(), sha256: z.string(), language: z.string(), text: z.string() }),
      pact: z.looseObject({}),
      questions: z.array(point),
      conflicts: z.array(point),
      model: z
        .object({
          name: z.string(),
          host: z.string(),
          parts: z.number().int(),
          answered: z.number().int(),
          failure: z.string().nullable(),
          admitted: z.number().int(),
          refused: z.number().int(),
        })
        .optional(),
    }),
  })
  .openapi("Draft");

/** Whether the text is sent to the language model of the installation besides: never unless asked. */
const withModel = z.boolean().default(false);

export const textSent = z
  .object({ text: z.string().min(1), name: z.string().max(200).default("text.txt"), model: withModel })
  .openapi("DraftText");
export const fileSent = z
  .object({ file: z.any().openapi({ type: "string", format: "binary" }), model: z.enum(["true", "false"]).default("false") })
  .openapi("DraftFile");

export const decisionsAsked = z
  .object({
    decisions: z
      .array(
        z.strictObject({
          subject: z.enum(subjects),
          /** Position of the value in what was read, or its identifier when a person added it. */
          key: z.string().max(64).optional(),
          kind: z.enum([...decisionKinds, "undo"]),
          values: z.record(z.string(), z.unknown()).optional(),
          passage: z.string().max(5000).optional(),
          near: z.number().int().nonnegative().optional(),
        }),
      )
      .min(1)
      .max(1000),
  })
  .openapi("DraftDecisions");

export const decisionsTaken = z.object({ keys: z.array(z.string()) }).openapi("DraftDecisionsTaken");

export const publicationAsked = z
  .strictObject({
    source: z
      .strictObject({
        kind: z.enum(documentKinds).default("press-release"),
        title: z.string().max(500).optional(),
        publisher: z.string().max(300).optional(),
        url: z.url({ protocol: /^https?$/ }).optional(),
      })
      .default({ kind: "press-release" }),
    visibility: z
      .strictObject({
        attendees: z.boolean().default(false),
        contacts: z.boolean().default(false),
        phones: z.boolean().default(false),
        emails: z.boolean().default(false),
      })
      .default({ attendees: false, contacts: false, phones: false, emails: false }),
    reason: z.string().max(2000).optional(),
    /** The number of the amendment of which a correction is the text, 0 for a plain correction. */
    amends: z.number().int().nonnegative().optional(),
  })
  .openapi("Publication");

export const published = z.object({ slug: z.string() }).openapi("Published");

export const problemShown = z
  .object({
    type: z.string(),
    status: z.number(),
    title: z.string(),
    value: z.unknown().optional(),
    field: z.string().optional(),
    mend: z.string().optional(),
  })
  .openapi("Problem");

export const draftId = z.object({ id: z.uuid().openapi({ param: { name: "id", in: "path" } }) });

/** A draft makes one pact, whatever the key: a request sent again answers the same address. */
export const publishHeaders = z.object({ "Idempotency-Key": z.string().max(200).optional() });
