/** `npm test`: installs what is missing from npm, runs every test this machine can, and names the ones it cannot. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ensureBuilt, ensureInstalled, node, root } from "./setup/project.mjs";

if (process.argv.includes("--help")) {
  process.stdout.write(
    "npm test [-- VITEST ARGUMENTS]\nRuns every test of the project; under CI=true a test that cannot run is a failure.\n",
  );
  process.exit(0);
}

const hasServer = () => {
  const debian = "/usr/lib/postgresql";
  const folders = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : [];
  return [...folders, ...(process.env.PATH ?? "").split(":")].some((folder) => existsSync(join(folder, "initdb")));
};
const browser = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Each kind of test, what it asks of the machine, and what to run when it is not there. */
const kinds = [
  { projects: ["pure", "house"], ready: true },
  { projects: ["embedded"], ready: true },
  {
    projects: ["server"],
    ready: hasServer(),
    what: "the database tests on a PostgreSQL server (*.db.test.ts)",
    mend: "apt-get install -y postgresql",
  },
  {
    projects: ["browser"],
    ready: existsSync(browser),
    what: "the scenarios in a browser (app/e2e/*.e2e.ts)",
    mend: "apt-get install -y chromium, or CHROMIUM_PATH=/path/to/chromium npm test",
  },
];

const counts = { passed: 0, failed: 0, skipped: 0 };
const count = (line) => {
  const found = /^\s*Tests\s+(.*)\(\d+\)\s*$/.exec(line);
  for (const kind of found ? Object.keys(counts) : []) counts[kind] += Number(new RegExp(`(\\d+) ${kind}`).exec(found[1])?.[1] ?? 0);
};
const runProjects = (projects) =>
  new Promise((resolve) => {
    const args = [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--passWithNoTests",
      ...projects.flatMap((name) => ["--project", name]),
      ...process.argv.slice(2),
    ];
    const child = spawn(node, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    let rest = "";
    child.stdout.on("data", (data) => {
      process.stdout.write(data);
      const lines = (rest + data).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) count(stripVTControlCharacters(line));
    });
    child.on("close", (code) => resolve(code ?? 1));
  });

ensureInstalled();
ensureBuilt();
let status = 0;
for (const { projects, ready } of kinds) if (ready) status = (await runProjects(projects)) || status;

const unrun = kinds.filter(({ ready }) => !ready);
process.stdout.write("\n");
for (const { what, mend } of unrun) process.stdout.write(`Not run: ${what}. To run them: ${mend}\n`);
process.stdout.write(
  existsSync(join(root, "../shared/corpus"))
    ? "The reference texts and data were there: their tests ran.\n"
    : "Not run: the tests on reference texts and data, which lie beside the project in ../shared.\n",
);
if (unrun.length > 0 && process.env.CI === "true") status ||= 1;
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(status);
