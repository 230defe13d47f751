import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { download } from "./download.ts";

let folder = "";
let server: Server;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "levier-full-"));
  server = createServer((_, response) => response.end("code;jobs\n".repeat(1000)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

// The system's own device that is always full: where there is none, nothing is proved.
it.runIf(existsSync("/dev/full"))("a disk that fills up while a file comes is said, and what came of it is taken away", async () => {
  const part = join(folder, "incoming.csv");
  symlinkSync("/dev/full", part);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const refused = await download(`http://127.0.0.1:${port}/jobs.csv`, part, () => {});
  expect(refused).toEqual({ ok: false, error: { reason: "no-room", value: part } });
  expect(readdirSync(folder)).toEqual([]);
});
