/** What a fresh clone lacks, done once and only when needed. Plain JavaScript: the machine's own Node, however old, runs it. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Node 24, as the project carries it. */
export const node = join(root, "node_modules/node/bin/node");

const installed = join(root, "node_modules/.levier-installed");
const built = join(root, "app/dist/.levier-built");

const say = (text) => process.stderr.write(`${text}\n`);
const run = (command, args) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (error) throw error;
  if (status !== 0) {
    say(`"${command} ${args.join(" ")}" failed (status ${status}). Its message stands above.`);
    process.exit(1);
  }
};
const readText = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");
const write = (file, text) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** Installs the packages of the lockfile, unless these are the ones in place. */
export const ensureInstalled = () => {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (readText(installed) === wanted && existsSync(node)) return;
  say("Installing packages…");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  write(installed, wanted);
};

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

/** Names, sizes and dates of all that the build reads: cheap to take, and it changes whenever a source does. */
const stampOfSources = () => {
  const files = ["app/src", ...readdirSync(join(root, "engines")).map((engine) => `engines/${engine}/src`)].flatMap((folder) =>
    filesUnder(join(root, folder)),
  );
  const hash = createHash("sha256").update(readText(installed));
  for (const file of [...files, join(root, "app/vite.config.ts"), join(root, "package-lock.json")].sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
};

const build = () => {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const app = join(root, "app");
  run(node, ["--conditions=source", join(root, "app/src/sources/official-geography/prepare.ts")]);
  run(node, [vite, "build", app, "--config", join(app, "vite.config.ts"), "--logLevel", "warn"]);
  run(node, [vite, "build", app, "--config", join(app, "vite.config.ts"), "--logLevel", "warn", "--ssr"]);
};

/** Builds the app, unless the build in place was made from the sources as they are. */
export const ensureBuilt = ({ quiet = false } = {}) => {
  const stamp = stampOfSources();
  if (readText(built) === stamp) return;
  if (!quiet) say("Building…");
  build();
  write(built, stamp);
};
