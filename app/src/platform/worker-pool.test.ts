import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createWorkerPool } from "./worker-pool.ts";

const poolOf = (changes: { timeLimit?: number; memoryLimit?: number; most?: number; waiting?: number } = {}) =>
  createWorkerPool({
    file: new URL("./worker-pool.testing.ts", import.meta.url),
    timeLimit: 60_000,
    memoryLimit: 100,
    most: 1,
    waiting: 10,
    readAnswer: (message) => message,
    ...changes,
  });

const folder = mkdtempSync(join(tmpdir(), "levier-pool-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let flags = 0;
const flagUp = (): string => join(folder, String(++flags));
const raise = (flag: string): void => writeFileSync(flag, "");

describe("a pool of workers", () => {
  it("leaves this thread free while a job runs: the job ends because this thread says so", async () => {
    const flag = flagUp();
    const running = poolOf().run({ do: "until", value: flag });
    await new Promise((resolve) => setTimeout(resolve, 20));
    raise(flag);
    expect(await running).toMatchObject({ ok: true });
  });

  it("keeps its worker for the next job", async () => {
    const pool = poolOf();
    pool.warm();
    const first = await pool.run({ do: "name" });
    expect(await pool.run({ do: "name" })).toEqual(first);
  });

  it.each([
    ["a job that never ends", "endless", { timeLimit: 8000 }, "too-slow"],
    ["a match that never ends", "endlessMatch", { timeLimit: 8000 }, "too-slow"],
    ["a job that fills the memory with objects", "objects", {}, "too-heavy"],
    ["a job that fills the memory faster than it can be stopped", "rows", {}, "too-heavy"],
    ["a job that fills the memory with buffers", "buffers", {}, "too-heavy"],
  ])("ends %s, and replaces the worker", async (_, job, limits, why) => {
    const pool = poolOf(limits);
    expect(await pool.run({ do: job })).toEqual({ ok: false, error: why });
    expect(await pool.run({ do: "given", value: "next" })).toEqual({ ok: true, value: "next" });
  });

  it("gives its worker none of the server's secrets", async () => {
    process.env["A_SECRET"] = "secret";
    const given = await poolOf().run({ do: "environment" });
    delete process.env["A_SECRET"];
    expect(given).toMatchObject({ ok: true, value: { PATH: process.env["PATH"] } });
    expect(JSON.stringify(given)).not.toContain("A_SECRET");
  });

  it.each([
    ["throws", "a bug"],
    ["leaves", "with status 3"],
  ])("says a bug as a bug when the worker %s, and replaces it", async (job, words) => {
    const pool = poolOf();
    await expect(pool.run({ do: job })).rejects.toThrow(words);
    expect(await pool.run({ do: "given", value: "next" })).toEqual({ ok: true, value: "next" });
  });

  it("runs two jobs at once where two may run, and the others in their order", async () => {
    const flags = [flagUp(), flagUp()] as const;
    const pool = poolOf({ most: 2 });
    const both = flags.map((flag) => pool.run({ do: "until", value: flag }));
    const order: unknown[] = [];
    const queued = ["a", "b", "c"].map(async (value) => order.push(await pool.run({ do: "given", value })));
    raise(flags[1]);
    await Promise.all(queued);
    expect(order).toEqual(["a", "b", "c"].map((value) => ({ ok: true, value })));
    raise(flags[0]);
    const [first, second] = await Promise.all(both);
    expect(first).not.toEqual(second);
  });

  it("goes on with those who wait when the worker they wait for is ended", async () => {
    const pool = poolOf({ timeLimit: 8000 });
    const endless = pool.run({ do: "endless" });
    const next = pool.run({ do: "given", value: "next" });
    expect([await endless, await next]).toEqual([
      { ok: false, error: "too-slow" },
      { ok: true, value: "next" },
    ]);
  });

  it("refuses a job when too many wait, and takes jobs again afterwards", async () => {
    const flag = flagUp();
    const pool = poolOf({ waiting: 1 });
    const [first, second] = [pool.run({ do: "until", value: flag }), pool.run({ do: "given", value: 2 })];
    expect(await pool.run({ do: "given", value: 3 })).toEqual({ ok: false, error: "too-many" });
    raise(flag);
    expect([(await first).ok, await second, await pool.run({ do: "given", value: 4 })]).toEqual([
      true,
      { ok: true, value: 2 },
      { ok: true, value: 4 },
    ]);
  });
});
