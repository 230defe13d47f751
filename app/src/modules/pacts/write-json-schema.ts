import { writeFileSync } from "node:fs";
import { pactJsonSchemaText } from "./pact-json-schema.ts";

/** Run by hand after a change of the content's shape: `npx node --conditions=source app/src/modules/pacts/write-json-schema.ts`. */
writeFileSync(new URL("pact.schema.json", import.meta.url), pactJsonSchemaText());
