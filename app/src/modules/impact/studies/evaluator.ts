import { availableParallelism } from "node:os";
import { type Result, refuse } from "@levier/kernel";
import { sha256 } from "../../../platform/audit/canonical.ts";
import { createWorkerPool, type Unworked } from "../../../platform/worker-pool.ts";
import type { PanelFault } from "./panel-fault.ts";
import type { RunResult } from "./study.ts";
import { isStudyAnswer, type StudyJob } from "./study-job.ts";

export type EvaluatorRefusal =
  | PanelFault
  | { readonly code: "too-slow"; readonly seconds: number }
  | { readonly code: Exclude<Unworked, "too-slow"> };

export type Evaluator = (job: StudyJob) => Promise<Result<RunResult | null, EvaluatorRefusal>>;

/** Studies evaluated at once: one for each core. */
export const WORKERS = availableParallelism();

type Limits = {
  /** Seconds a study may take. */
  readonly seconds?: number;
  readonly workers?: number;
};

/** The largest that is asked of here, a thousand draws over a thousand units, takes far less. */
const TIME_LIMIT = 60;
/** Megabytes of objects: a panel of the largest size that is taken, read into lines. */
const MEMORY_LIMIT = 1024;
const WAITING = 8;

/** The worker's script stands beside this one, as a source and once built. */
const script = (): URL => new URL(`./study-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/**
 * Reads and evaluates panels in workers: the pages are answered meanwhile. A worker keeps the file that it read last: the next study
 * of the same file is told to it by its SHA-256 alone, and the file is sent to a worker that has another.
 */
export const createEvaluator = ({ seconds = TIME_LIMIT, workers = WORKERS }: Limits = {}): Evaluator => {
  const pool = createWorkerPool({
    file: script(),
    timeLimit: seconds * 1000,
    memoryLimit: MEMORY_LIMIT,
    most: workers,
    waiting: workers + WAITING,
    readAnswer: (message) => {
      if (!isStudyAnswer(message)) throw new TypeError("the worker of studies answered something else");
      return message;
    },
  });
  return async (job) => {
    const { bytes, plan, kind } = job;
    const known = kind === "evaluate" ? await pool.run({ kind: "again", digest: sha256(bytes), plan }) : null;
    const isLacking = known?.ok && !known.value.ok && known.value.error.code === "not-kept";
    const worked = known === null || isLacking ? await pool.run(job) : known;
    if (!worked.ok) return worked.error === "too-slow" ? refuse({ code: "too-slow", seconds }) : refuse({ code: worked.error });
    const { value: answer } = worked;
    if (answer.ok) return answer;
    if (answer.error.code === "not-kept") throw new Error("a worker was sent a file and says that it has none");
    return refuse(answer.error);
  };
};
