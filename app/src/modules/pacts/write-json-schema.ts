import { writeFileSync } from "node:fs";
import { pactJsonSchemaText } from "./pact-json-schema.ts";

/** Run by hand after a change of the content's shape: `npm run schema`. */
writeFileSync(new URL("pact.schema.json", import.meta.url), pactJsonSchemaText());
