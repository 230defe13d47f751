/** `npm start`: installs what is missing, builds if needed, serves. */
import { spawn } from "node:child_process";
import { join } from "node:path";
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
const server = spawn(node, [join(root, "app/dist/server/main.js")], { cwd: root, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
