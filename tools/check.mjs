/** `npm run check`: what needs no test: format, lint, types, borders, unused code, versions. Warnings fail. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, node, root } from "./setup/project.mjs";

ensureInstalled();
const bin = (name) => join(root, "node_modules/.bin", name);
const tsc = join(root, "node_modules/typescript-native/bin/tsc");
const engines = readdirSync(join(root, "engines")).map((engine) => `engines/${engine}`);

const steps = [
  ["format and lint", bin("biome"), ["ci", "--colors=off", "--error-on-warnings", "."]],
  ...[...engines, "app", "tsconfig.tests.json"].map((project) => [`types of ${project}`, node, [tsc, "--noEmit", "-p", project]]),
  ["borders", bin("depcruise"), ["app/src", "engines", "--output-type", "err-long"]],
  ["unused code", bin("knip"), ["--treat-config-hints-as-errors"]],
  ["versions", bin("sherif"), ["--fail-on-warnings"]],
];

let failed = 0;
for (const [what, command, args] of steps) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}` },
  });
  process.stdout.write(`${status === 0 ? "ok    " : "FAILED"} ${what}\n`);
  if (status === 0) continue;
  failed++;
  process.stdout.write(`${stdout}${stderr}\n`);
}
process.exit(failed === 0 ? 0 : 1);
