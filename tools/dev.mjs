/** `npm run dev`: serves, builds again whenever a source changes, and starts again on what was built. */
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, node, root } from "./setup/project.mjs";

if (process.argv.includes("--help")) {
  process.stdout.write("npm run dev\nServes Levier as npm start does, and builds and starts again whenever a source changes.\n");
  process.exit(0);
}
ensureInstalled();
const builder = join(root, "tools/build.mjs");

let server = null;
let due = null;
let isBuilding = false;
let isStale = false;

const start = () => {
  server = spawn(node, [join(root, "app/dist/server/main.js")], { cwd: root, stdio: "inherit" });
};
const build = () => {
  spawn(process.execPath, [builder], { cwd: root, stdio: "inherit" }).once("exit", (code) => {
    isBuilding = false;
    if (isStale) startAgain();
    else if (code === 0) start();
  });
};
/** The one that runs goes first: the embedded database has one holder. A change during a build asks for another. */
const startAgain = () => {
  isStale = isBuilding;
  if (isBuilding) return;
  isBuilding = true;
  if (server && server.exitCode === null && server.kill("SIGTERM")) server.once("exit", build);
  else build();
};
const plan = (_, file) => {
  if (!file || !/\.(tsx?|css|json|sql)$/.test(file) || /\.test\.tsx?$/.test(file)) return;
  clearTimeout(due);
  due = setTimeout(startAgain, 150);
};

ensureBuilt();
start();
for (const folder of ["app/src", "app/migrations", "engines"]) watch(join(root, folder), { recursive: true }, plan);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(server?.kill(signal) ? 0 : 1));
