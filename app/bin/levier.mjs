#!/usr/bin/env node
/** `npx levier …`: builds when the sources changed, then runs the command under the Node that the project carries. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, node, root } from "../../tools/setup/project.mjs";

ensureInstalled();
ensureBuilt({ quiet: true });
const cli = join(root, "app/dist/server/cli.js");
if (Number(process.versions.node.split(".")[0]) >= 24) await import(cli);
else process.exitCode = spawnSync(node, [cli, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
