/** Makes the empty cluster that a first start loads instead of building one. Run after each change of the PGlite version. */
import { writeFileSync } from "node:fs";
import { emptyCluster } from "../app/src/platform/database/embedded.ts";

const file = new URL("../app/snapshot/empty-cluster.tar.gz", import.meta.url);
const cluster = await emptyCluster();
writeFileSync(file, new Uint8Array(await cluster.arrayBuffer()));
process.stderr.write(`${cluster.size} bytes written to app/snapshot/empty-cluster.tar.gz\n`);
