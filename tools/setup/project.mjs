/** What a fresh clone lacks, done once and only when needed. Plain JavaScript: the machine's own Node, however old, runs it. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Node 24, as the project carries it. */
export const node = join(root, "node_modules/node/bin/node");

const dist = join(root, "app/dist");
const built = join(dist, ".levier-built");

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

const packagesOf = (lockfile) => {
  const text = readText(join(root, lockfile));
  return text === "" ? {} : JSON.parse(text).packages;
};

/** Whether npm's own account of node_modules has every package of the lockfile; optional ones depend on the machine. */
const isInstalled = () => {
  const inPlace = packagesOf("node_modules/.package-lock.json");
  return Object.entries(packagesOf("package-lock.json")).every(([path, { version, integrity, optional }]) => {
    const there = inPlace[path];
    return (
      path === "" || !path.startsWith("node_modules/") || (there ? there.version === version && there.integrity === integrity : optional)
    );
  });
};

/** Installs the packages of the lockfile, unless these are the ones in place. */
export const ensureInstalled = () => {
  if (existsSync(node) && isInstalled()) return;
  say("Installing packages…");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
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
  const hash = createHash("sha256");
  const read = files.filter((file) => !/\.test\.tsx?$/.test(file));
  for (const file of [...read, join(root, "app/vite.config.ts"), join(root, "package-lock.json")].sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
};

const build = () => {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const app = join(root, "app");
  for (const step of ["sources/official-geography/prepare.ts", "modules/drafting/reading/prepare-gazetteer.ts"])
    run(node, ["--conditions=source", join(root, "app/src", step)]);
  run(node, [vite, "build", app, "--config", join(app, "vite.config.ts"), "--logLevel", "warn"]);
  run(node, [vite, "build", app, "--config", join(app, "vite.config.ts"), "--logLevel", "warn", "--ssr"]);
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Runs `task` while no other process does: two commands started together must not write the same build at once. */
const alone = (task) => {
  const lock = join(dist, ".building");
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const holder = Number(readText(lock));
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  process.once("exit", () => rmSync(lock, { force: true }));
  task();
  rmSync(lock, { force: true });
};

/** Builds the app, unless the build in place was made from the sources as they are. */
export const ensureBuilt = ({ quiet = false } = {}) => {
  const isCurrent = () => readText(built) === stampOfSources();
  if (isCurrent()) return;
  alone(() => {
    if (isCurrent()) return;
    if (!quiet) say("Building…");
    const stamp = stampOfSources();
    rmSync(built, { force: true });
    build();
    writeFileSync(built, stamp);
  });
};
