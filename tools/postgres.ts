import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export type Cluster = { readonly url: string; readonly stop: () => Promise<void> };

/** The folder of a PostgreSQL server's programs (`initdb`, `postgres`), the newest version first; null when there is none. */
export const serverPrograms = (): string | null => {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env["PATH"] ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;
};

/** PostgreSQL refuses to run as root: the cluster then belongs to Debian's `postgres` user. */
const owner = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });

const answers = (programs: string, port: number): boolean => {
  try {
    execFileSync(join(programs, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port), "-q"]);
    return true;
  } catch {
    return false;
  }
};

/**
 * Starts a throw-away PostgreSQL server on loopback, in a temporary folder, without durability: for tests only. Rejects
 * when no server is installed or it does not answer within ten seconds.
 */
export const startPostgres = async (): Promise<Cluster> => {
  const programs = serverPrograms();
  if (programs === null) throw new Error("no PostgreSQL server is installed: apt-get install -y postgresql");
  const as = owner();
  const folder = mkdtempSync(join(tmpdir(), "levier-postgres-"));
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const identity = as ?? {};
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "levier", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"], {
    ...identity,
    stdio: "ignore",
  });
  const port = await freePort();
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    `unix_socket_directories=${folder}`,
  ];
  const server: ChildProcess = spawn(
    join(programs, "postgres"),
    ["-D", data, "-h", "127.0.0.1", "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...identity, stdio: "ignore" },
  );
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    if (server.exitCode === null) {
      server.kill("SIGINT");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (answers(programs, port)) return { url: `postgres://levier@127.0.0.1:${port}/postgres`, stop };
    await wait(100);
  }
  await stop();
  throw new Error("the PostgreSQL server did not answer within ten seconds");
};
