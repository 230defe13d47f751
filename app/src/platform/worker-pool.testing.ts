import { existsSync } from "node:fs";
import { isRecord } from "@levier/kernel";
import { answerJobs } from "./answer-jobs.ts";

/** The worker of `worker-pool.test.ts`: does what its job says; `flag` is a file that the test makes. */
const kept: unknown[] = [];
const jobs: Readonly<Record<string, (value: unknown) => unknown>> = {
  name: () => process.pid,
  environment: () => process.env,
  endless: () => {
    for (;;);
  },
  endlessMatch: () => /^(a+)+$/.test(`${"a".repeat(60)}b`),
  until: async (flag) => {
    while (!existsSync(String(flag))) await new Promise((resolve) => setTimeout(resolve, 5));
    return process.pid;
  },
  objects: () => {
    for (;;) kept.push({ text: String(kept.length) });
  },
  /** In one go, which nothing interrupts. */
  rows: () => {
    for (;;) kept.push(Array.from({ length: 50_000 }, () => new Array(200).fill(null)));
  },
  buffers: () => {
    for (;;) if (kept.length < 40) kept.push(new Uint8Array(1e7).fill(1));
  },
  throws: () => {
    throw new RangeError("a bug");
  },
  leaves: () => process.exit(3),
  given: (value) => value,
};

answerJobs(() => (job) => (isRecord(job) ? jobs[String(job["do"])]?.(job["value"]) : undefined));
