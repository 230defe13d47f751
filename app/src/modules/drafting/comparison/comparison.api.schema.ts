import { z } from "@hono/zod-openapi";
import { documentKinds } from "../document-kinds.ts";
import { fields } from "../fields.ts";
import { choicesMade } from "./choose.ts";

/** Shapes of the comparison of a draft with its further documents, in the public API. */

const url = z.url({ protocol: /^https?$/ }).optional();

const named = {
  kind: z.enum(documentKinds).default("other"),
  /** How the public page names the document; its own title when absent. */
  title: z.string().max(500).optional(),
  publisher: z.string().max(300).optional(),
  url,
};

export const sourceNamed = z.object(named);

export const documentText = z
  .object({ text: z.string().min(1), name: z.string().max(200).default("text.txt"), source: sourceNamed.default({ kind: "other" }) })
  .openapi("DocumentText");
export const documentFile = z.object({ file: z.any().openapi({ type: "string", format: "binary" }), ...named }).openapi("DocumentFile");

const part = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

const side = z.object({
  /** The further document that the passages stand in; null for the draft's own text. */
  document: z.uuid().nullable(),
  value: z.record(z.string(), part),
  evidence: z.array(z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() })),
});

const finding = z.object({
  field: z.string(),
  /** Rank of the value in what was read in the document: what a choice names it by. Null when only the draft says it. */
  item: z.string().nullable(),
  state: z.enum(["open", "kept", "taken", "both", "added"]),
  first: side.nullable(),
  second: side.nullable(),
  atOdds: z.array(z.string()),
  more: z.object({ first: z.array(z.string()), second: z.array(z.string()) }),
  approximate: z.boolean(),
});

const comparison = z
  .object({
    contradicts: z.array(finding),
    adds: z.array(finding),
    confirms: z.array(finding),
    silent: z.array(finding),
    points: z.array(z.object({ code: z.literal("maybe-another-pact"), fields: z.array(z.string()), why: z.string() })),
  })
  .openapi("Comparison");

export const documentAnswer = z.object({ id: z.uuid(), name: z.string(), comparison }).openapi("ComparedDocument");

export const documentsAnswer = z.object({ documents: z.array(z.object({ id: z.uuid(), name: z.string() })) }).openapi("DraftDocuments");

export const choicesAsked = z
  .object({
    choices: z
      .array(z.strictObject({ field: z.enum(fields), item: z.string().max(10), choice: z.enum(choicesMade) }))
      .min(1)
      .max(1000),
  })
  .openapi("ComparisonChoices");

export const documentId = z.object({
  id: z.uuid().openapi({ param: { name: "id", in: "path" } }),
  document: z.uuid().openapi({ param: { name: "document", in: "path" } }),
});
