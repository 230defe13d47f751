import { describe, expect, it } from "vitest";
import { createWorkerPool } from "./worker-pool.ts";

/** Does what its job says; `flag` is memory it shares with the test. */
const SCRIPT = `
import { parentPort, threadId } from "node:worker_threads";
const kept = [];
const jobs = {
  name: () => threadId,
  endless: () => { for (;;); },
  endlessMatch: () => /^(a+)+$/.test("a".repeat(60) + "b"),
  until: ({ flag }) => { while (Atomics.load(flag, 0) === 0); return threadId; },
  objects: () => { for (;;) kept.push({ text: String(kept.length) }); },
  buffers: () => { for (;;) if (kept.length < 40) kept.push(new Uint8Array(1e7).fill(1)); },
  throws: () => { throw new RangeError("a bug"); },
  leaves: () => process.exit(3),
  given: ({ value }) => value,
};
parentPort.on("message", (job) => parentPort.postMessage(jobs[job.do](job)));
`;

const poolOf = (changes: { timeLimit?: number; memoryLimit?: number; most?: number; waiting?: number } = {}) =>
  createWorkerPool({
    file: new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`),
    timeLimit: 60_000,
    memoryLimit: 100,
    most: 1,
    waiting: 10,
    readAnswer: (message) => message,
    ...changes,
  });

const flagUp = () => new Int32Array(new SharedArrayBuffer(4));
const raise = (flag: Int32Array): void => void Atomics.store(flag, 0, 1);

describe("a pool of workers", () => {
  it("leaves this thread free while a job runs: the job ends because this thread says so", async () => {
    const flag = flagUp();
    const running = poolOf().run({ do: "until", flag });
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
    ["a job that never ends", "endless", { timeLimit: 2000 }, "too-slow"],
    ["a match that never ends", "endlessMatch", { timeLimit: 2000 }, "too-slow"],
    ["a job that fills the memory with objects", "objects", {}, "too-heavy"],
    ["a job that fills the memory with buffers", "buffers", {}, "too-heavy"],
  ])("ends %s, and replaces the worker", async (_, job, limits, why) => {
    const pool = poolOf(limits);
    expect(await pool.run({ do: job })).toEqual({ ok: false, error: why });
    expect(await pool.run({ do: "given", value: "next" })).toEqual({ ok: true, value: "next" });
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
    const both = flags.map((flag) => pool.run({ do: "until", flag }));
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
    const pool = poolOf({ timeLimit: 2000 });
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
    const [first, second] = [pool.run({ do: "until", flag }), pool.run({ do: "given", value: 2 })];
    expect(await pool.run({ do: "given", value: 3 })).toEqual({ ok: false, error: "too-many" });
    raise(flag);
    expect([(await first).ok, await second, await pool.run({ do: "given", value: 4 })]).toEqual([
      true,
      { ok: true, value: 2 },
      { ok: true, value: 4 },
    ]);
  });
});
