/** `npm start`: installs what is missing, builds if needed, serves. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, node, root } from "./setup/project.mjs";

const help = `npm start
Serves Levier on http://localhost:\${PORT:-3000}; on a fresh clone installs and builds first.
Settings, from the environment: PORT, HOST, DATABASE_URL, LEVIER_DATA_DIR (default ./.levier), LEVIER_MIRROR, LEVIER_DEMO,
LEVIER_MAX_UPLOAD (default 15MB), LEVIER_ORIGIN, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SMTP_URL, SESSION_SECRET.
`;

if (process.argv.includes("--help")) {
  process.stdout.write(help);
  process.exit(0);
}
ensureInstalled();
ensureBuilt();
// React renders several times faster when it knows it is not being developed.
const env = { NODE_ENV: "production", ...process.env };
const leaveWithParent = pathToFileURL(join(root, "tools/setup/leave-with-parent.mjs")).href;
const server = spawn(node, ["--import", leaveWithParent, join(root, "app/dist/server/main.js")], {
  cwd: root,
  env,
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

// npm stops the shell it runs a script in, or dies and leaves both: a script whose shell or npm is gone stops by itself.
const ancestors = () => {
  const { ppid } = process;
  try {
    const [, name, above] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${ppid}/stat`, "utf8")) ?? [];
    return /^(ba|da|a|z)?sh$/.test(name) ? `${ppid} ${above}` : String(ppid);
  } catch {
    return String(ppid);
  }
};
if (process.env.npm_lifecycle_event !== undefined) {
  const first = ancestors();
  setInterval(() => ancestors() !== first && server.kill("SIGTERM"), 500).unref();
}
