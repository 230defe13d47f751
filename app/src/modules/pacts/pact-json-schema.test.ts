import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { pactJsonSchemaText } from "./pact-json-schema.ts";

it("is kept beside the code as the code makes it", () => {
  expect(readFileSync(new URL("pact.schema.json", import.meta.url), "utf8")).toBe(pactJsonSchemaText());
});
