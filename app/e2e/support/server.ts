import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

export type RunningServer = {
  readonly address: string;
  readonly dataFolder: string;
  readonly pid: number | undefined;
  /** What it printed so far. */
  readonly output: () => string;
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Stops it and removes its data folder. */
  readonly stop: () => Promise<void>;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once("exit", resolve));

const SEEDED = "levier_seeded";
/** Any number that nothing else locks on the server of the tests. */
const SEEDING_LOCK = 7_051_942;

/** Makes, once for all who ask, the database with the demonstration that each data folder's is copied from. */
const makeSeeded = async (admin: pg.Client, cluster: string): Promise<void> => {
  await admin.query("select pg_advisory_lock($1)", [SEEDING_LOCK]);
  const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [SEEDED]);
  if (rowCount === 0) {
    const url = new URL(cluster);
    url.pathname = `/${SEEDED}_unfinished`;
    await admin.query(`drop database if exists ${SEEDED}_unfinished`);
    await admin.query(`create database ${SEEDED}_unfinished template template0 encoding 'UTF8'`);
    // Loaded only here: the benches start servers under a Node that reads no JSX.
    const { seedServer } = await import("./seed.ts");
    await seedServer(url.href, root);
    await admin.query(`alter database ${SEEDED}_unfinished rename to ${SEEDED}`);
  }
  await admin.query("select pg_advisory_unlock($1)", [SEEDING_LOCK]);
};

/**
 * The settings that put a server on the PostgreSQL server of the tests, when there is one: one database for each data folder,
 * made at its first use, so that a server started again finds what it wrote.
 */
const databaseOf = async (dataFolder: string): Promise<Record<string, string>> => {
  const cluster = process.env["LEVIER_TEST_DATABASE_URL"];
  if (!cluster) return {};
  const name = `levier_${createHash("sha256").update(dataFolder).digest("hex").slice(0, 16)}`;
  const admin = new pg.Client({ connectionString: cluster });
  await admin.connect();
  const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [name]);
  if (rowCount === 0) {
    await makeSeeded(admin, cluster);
    await admin.query(`create database ${name} template ${SEEDED}`);
  }
  await admin.end();
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return { DATABASE_URL: url.href };
};

/** A data folder of its own: a copy of the one of LEVIER_TEST_INSTALLATION, where a server started once, or an empty one. */
const newDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "levier-e2e-"));
  const installation = process.env["LEVIER_TEST_INSTALLATION"];
  if (installation) cpSync(installation, folder, { recursive: true });
  return folder;
};

/** Starts the built server on a free loopback port and waits until it is ready; rejects with what it said when it ends first. */
export const startServer = async (options: { dataFolder?: string; environment?: Record<string, string> } = {}): Promise<RunningServer> => {
  const port = await freePort();
  const dataFolder = options.dataFolder ?? newDataFolder();
  const database = await databaseOf(dataFolder);
  const child = spawn(process.execPath, [join(root, "app/dist/server/main.js")], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), LEVIER_DATA_DIR: dataFolder, ...database, ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += String(data)));
  const kill = async (signal: NodeJS.Signals = "SIGTERM"): Promise<void> => {
    child.kill(signal);
    await ended(child);
  };
  const address = `http://localhost:${port}`;
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`the server ended before it was ready:\n${output}`);
    const ready = await fetch(`${address}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) {
      const stop = async (): Promise<void> => {
        await kill();
        rmSync(dataFolder, { recursive: true, force: true });
      };
      return { address, dataFolder, pid: child.pid, output: () => output, kill, stop };
    }
    await wait(100);
  }
  await kill("SIGKILL");
  throw new Error(`the server was not ready within a minute:\n${output}`);
};
