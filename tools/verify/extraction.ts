import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Verification } from "../verify.ts";

const message = z.union([
  z.object({ round: z.number(), ended: z.enum(["begun", "read", "refused"]) }),
  z.object({ round: z.number(), fault: z.string() }),
]);

/** Milliseconds of silence, twice over, after which a round is taken to go on for ever: a machine may sleep once. */
const SILENCE = 300_000;

type Counts = { read: number; refused: number; readonly faults: string[] };

/** The first faults say enough. */
const SHOWN = 12;

/** Runs every `step`-th round from `first` in a thread of its own, and counts how they ended. */
const share = (options: { seed: number; first: number; step: number; size: number }, counts: Counts): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./extraction/round-worker.ts", import.meta.url), { workerData: options });
    let current = options.first;
    let isLate = false;
    const silence = setTimeout(() => {
      if (!isLate) {
        isLate = true;
        silence.refresh();
        return;
      }
      counts.faults.push(`round ${current}: still reading after ${(2 * SILENCE) / 1000} s`);
      void worker.terminate();
    }, SILENCE);
    worker.on("message", (told) => {
      isLate = false;
      silence.refresh();
      const outcome = message.parse(told);
      current = outcome.round;
      if ("fault" in outcome) counts.faults.push(`round ${current}: ${outcome.fault}`);
      else if (outcome.ended !== "begun") counts[outcome.ended]++;
      if (counts.faults.length >= SHOWN) void worker.terminate();
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      clearTimeout(silence);
      resolve();
    });
  });

export const extraction: Verification = {
  what: "documents made and damaged at random are read or refused: no crash, no wait, no value without its passage, twice the same",
  size: 100_000,
  run: async (size, seed) => {
    const counts: Counts = { read: 0, refused: 0, faults: [] };
    const step = availableParallelism();
    const started = performance.now();
    await Promise.all(Array.from({ length: step }, (_, first) => share({ seed, first, step, size }, counts)));
    if (counts.faults.length > 0) throw new Error(`of ${size} documents:\n${counts.faults.join("\n")}`);
    const minutes = ((performance.now() - started) / 60_000).toFixed(1);
    return `${counts.read} read, ${counts.refused} refused, 0 crashes, 0 too slow, 0 values unsupported, 0 drafts that differ; ${minutes} min`;
  },
};
