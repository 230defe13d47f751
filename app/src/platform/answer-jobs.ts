import { Worker } from "node:worker_threads";
import { isRecord } from "@levier/kernel";

/**
 * Beside a job that keeps its thread, another looks five times a second whether the process holds too much, buffers and all, or
 * has outlived its parent, which would have ended it.
 */
const WATCH = `
const { parent, megabytes } = require("node:worker_threads").workerData;
setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > megabytes * 1e6) process.kill(process.pid, "SIGKILL");
}, 200);
`;

/**
 * In the process of a worker: makes ready from what the worker was given when it started, then answers the jobs of its parent,
 * one at a time. What it throws is told to the parent as a bug.
 */
export const answerJobs = (makeReady: (data: unknown) => (job: unknown) => unknown): void => {
  const start: unknown = JSON.parse(process.argv[2] ?? "null");
  if (!process.send || !isRecord(start)) throw new Error("this script is a worker of worker-pool.ts");
  new Worker(WATCH, { eval: true, workerData: start, execArgv: [], env: {} }).unref();
  const work = makeReady(start["data"]);
  process.on("message", async (message) => {
    try {
      process.send?.({ answer: await work(isRecord(message) ? message["job"] : undefined) });
    } catch (error) {
      process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
};
