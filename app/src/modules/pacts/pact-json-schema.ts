import { z } from "zod";
import { publishedPact } from "./published-pact.schema.ts";

/** The JSON Schema (2020-12) of a pact as the API gives it and as an import takes it back: defaults may be left out. */
export const pactJsonSchema = (): Record<string, unknown> => ({
  $id: "urn:levier:schema:pact",
  title: "Pact",
  ...z.toJSONSchema(publishedPact, { io: "input", unrepresentable: "any", reused: "ref" }),
});

export const pactJsonSchemaText = (): string => `${JSON.stringify(pactJsonSchema(), null, 2)}\n`;
