import { type Result, refuse } from "@levier/kernel";
import { createWorkerPool, type Unworked } from "../../../platform/worker-pool.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import type { PanelFault } from "./panel-fault.ts";
import { isStudyAnswer, type StudyJob } from "./study-job.ts";

export type EvaluatorRefusal =
  | PanelFault
  | { readonly code: "too-slow"; readonly seconds: number }
  | { readonly code: Exclude<Unworked, "too-slow"> };

export type Evaluator = (job: StudyJob) => Promise<Result<Evaluation | null, EvaluatorRefusal>>;

/** Seconds a study may take: the largest that is asked of here, a thousand draws over a thousand units, takes far less. */
const TIME_LIMIT = 60;
/** Megabytes of objects: a panel of the largest size that is taken, read into lines. */
const MEMORY_LIMIT = 1024;
const WORKERS = 1;
const WAITING = 8;

/** The worker's script stands beside this one, as a source and once built. */
const script = (): URL => new URL(`./study-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/** Reads and evaluates panels in a worker: the pages are answered meanwhile. `seconds` is what one may take. */
export const createEvaluator = (seconds = TIME_LIMIT): Evaluator => {
  const pool = createWorkerPool({
    file: script(),
    timeLimit: seconds * 1000,
    memoryLimit: MEMORY_LIMIT,
    most: WORKERS,
    waiting: WAITING,
    readAnswer: (message) => {
      if (!isStudyAnswer(message)) throw new TypeError("the worker of studies answered something else");
      return message;
    },
  });
  return async (job) => {
    const worked = await pool.run(job);
    if (worked.ok) return worked.value;
    return worked.error === "too-slow" ? refuse({ code: "too-slow", seconds }) : refuse({ code: worked.error });
  };
};
