import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { compactFrom } from "./compact-geography.ts";
import { readEtalabPackage } from "./etalab-package.ts";
import { preparedPath } from "./load-geography.ts";

/** Build step: `node --conditions=source app/src/sources/official-geography/prepare.ts` writes the file every command then reads. */
const target = preparedPath(fileURLToPath(new URL("../../../..", import.meta.url)));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, JSON.stringify(compactFrom(readEtalabPackage())));
