/** `npm run bench -- NAME [--json]`, `npm run verify -- NAME` and `npm run score`: sets up what is missing, then runs it under the project's Node. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, node, root } from "./setup/project.mjs";

const [kind, ...args] = process.argv.slice(2);
ensureInstalled();
ensureBuilt({ quiet: true });
process.exitCode =
  spawnSync(node, ["--conditions=source", join(root, `tools/${kind}.ts`), ...args], { cwd: root, stdio: "inherit" }).status ?? 1;
