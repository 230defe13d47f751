/** `node pull-register.ts MIRROR DATA`: pulls the register alone, and says how long it took and the most memory it held, in bytes. */

import { pullSource } from "../../app/src/sources/open-data/pull.ts";
import { sireneEstablishments } from "../../app/src/sources/sirene-establishments/source.ts";

const [mirror = "", dataFolder = ""] = process.argv.slice(2);
const begun = performance.now();
const pulled = await pullSource(sireneEstablishments, { dataFolder, mirror, today: "2026-11-26", progress: () => {} });
if (!pulled.ok) throw new Error(JSON.stringify(pulled.error));
process.stdout.write(JSON.stringify({ seconds: (performance.now() - begun) / 1000, bytes: process.resourceUsage().maxRSS * 1024 }));
