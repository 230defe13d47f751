import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createApp, tables } from "./app.ts";
import { spaceUsage } from "./modules/identity/space-command.ts";
import { systemClock } from "./platform/clock.ts";
import { readConfig } from "./platform/config.ts";
import { createPlatform } from "./platform/create-platform.ts";
import { openDatabase } from "./platform/database/open.ts";
import { serve } from "./platform/http/server.ts";
import { localRoutes } from "./platform/local-commands.ts";
import { stderrLog } from "./platform/log.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const leave = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const config = readConfig(process.env);
if (!config.ok) throw leave(config.error);
const opened = await openDatabase(config.value, root, tables);
if (!opened.ok) throw leave(opened.error);
const { database, lock } = opened.value;
const platform = await createPlatform({ config: config.value, database, root, clock: systemClock, log: stderrLog });
const levier = createApp(platform);
const signIns = await levier.demonstrate();
const token = randomBytes(24).toString("base64url");
const app = levier.app.route("/", localRoutes(token, levier.commands));
const { host, port } = config.value;
const served = await serve(app, { host, port, secure: config.value.origin.startsWith("https:"), pages: platform.pages }).catch(
  (error: unknown) => {
    const taken = typeof error === "object" && error !== null && "code" in error && error.code === "EADDRINUSE";
    if (!taken) throw error;
    return leave(`PORT: ${port} is already in use on ${host}. Stop what listens there, or name another port: PORT=3001 npm start.`);
  },
);
const address = `http://${host.includes(":") ? `[${host}]` : host}:${served.port}`;
lock?.announce(address, token);

process.stdout.write(
  [
    `Levier answers at ${address}`,
    config.value.databaseUrl === null
      ? `Data: ${config.value.dataFolder}`
      : `Data: PostgreSQL at ${new URL(config.value.databaseUrl).host}`,
    ...(signIns.length > 0 ? ["Demonstration sign-ins, without a password, at /sign-in:", ...signIns.map((line) => `  ${line}`)] : []),
    ...((await levier.hasSpace()) ? [] : [`No space is open yet. Open the first: npx levier ${spaceUsage}`]),
    "",
  ].join("\n"),
);

const rest = levier.start();
let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  rest();
  await served.close();
  await database.close();
  lock?.release();
  process.exit(0);
};
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
