/** `npm test`: installs what is missing from npm, runs every test this machine can, and names the ones it cannot. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
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

const files = ["app/src", "app/e2e", "engines", "samples", "tools"]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(test|e2e)\.tsx?$/.test(file) && !/\/(node_modules|dist)\//.test(file))
  .sort();
const databaseTests = files.filter((file) => /\.db\.test\.tsx?$/.test(file));
const scenarios = files.filter((file) => /\.e2e\.ts$/.test(file));
const references = files.filter((file) => /["'`/]shared\//.test(readFileSync(join(root, file), "utf8")));

const server = { here: hasServer(), mend: "apt-get install -y postgresql" };
const browser = {
  here: existsSync(process.env.CHROMIUM_PATH ?? "/usr/bin/chromium"),
  mend: "apt-get install -y chromium (or CHROMIUM_PATH=/path/to/chromium npm test)",
};

/** Each kind of test, its files when something may lack to run them, and what it asks of the machine. */
const kinds = [
  { projects: ["pure", "house"], asks: [] },
  { projects: ["embedded"], asks: [] },
  { projects: ["server"], asks: [server], where: "on a PostgreSQL server", files: databaseTests },
  { projects: ["browser"], asks: [browser], where: "in a browser", files: scenarios },
  { projects: ["browser-server"], asks: [browser, server], where: "in a browser, on a PostgreSQL server", files: scenarios },
];

const counts = { passed: 0, failed: 0, skipped: 0 };
/** The tests that failed, named again at the end: what is kept of a long run is its last lines. */
const failures = new Set();
const count = (line) => {
  if (/^\s*FAIL\s/.test(line)) failures.add(line.trim());
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
    const child = spawn(node, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of ["stdout", "stderr"]) {
      let rest = "";
      child[stream].on("data", (data) => {
        process[stream].write(data);
        const lines = (rest + data).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) count(stripVTControlCharacters(line));
      });
    }
    child.on("close", (code) => resolve(code ?? 1));
  });

ensureInstalled();
ensureBuilt();
const lacking = ({ asks }) => asks.filter(({ here }) => !here);
let status = 0;
for (const kind of kinds) if (lacking(kind).length === 0) status = (await runProjects(kind.projects)) || status;

const unrun = kinds.filter((kind) => lacking(kind).length > 0 && kind.files.length > 0);
process.stdout.write("\n");
for (const kind of unrun) {
  const mend = lacking(kind).map((lack) => lack.mend);
  process.stdout.write(`Not run ${kind.where}: ${kind.files.join(", ")}. To run them: ${mend.join(" and ")}, then npm test\n`);
}
const reference = existsSync(join(root, "../shared/corpus"));
if (!reference && references.length > 0)
  process.stdout.write(
    `Not run in full: ${references.join(", ")}. They compare with reference texts and data kept beside the project, in ../shared\n`,
  );
if (unrun.length > 0 && process.env.CI === "true") {
  process.stdout.write("CI=true: a test that cannot run is a failure.\n");
  status ||= 1;
}
for (const failure of failures) process.stdout.write(`${failure}\n`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(status);
