import { type Result, refuse } from "@levier/kernel";
import { createWorkerPool, type Unworked } from "../../../../platform/worker-pool.ts";
import type { ImportPlan } from "../exchange/import-plan.ts";
import type { TemplateRefusal } from "../formats/to-docx.ts";
import { type ImportRefusal, isMade, isPlanned, type WorkshopJob } from "./jobs.ts";

export type WorkshopRefusal = { readonly code: "workshop-too-slow" | "workshop-too-heavy" | "workshop-too-many" };

type ImportJob = Extract<WorkshopJob, { kind: "import" }>;

export type Workshop = {
  readonly make: (job: Exclude<WorkshopJob, ImportJob>) => Promise<Result<Uint8Array, TemplateRefusal | WorkshopRefusal>>;
  readonly read: (job: ImportJob) => Promise<Result<ImportPlan, ImportRefusal | WorkshopRefusal>>;
};

/** Seconds a document or a file may take. */
const TIME_LIMIT = 30;
/** Megabytes a worker may hold, objects and buffers each. */
const MEMORY_LIMIT = 1024;

/** The worker's script stands beside this one, as a source and once built. */
const script = (): URL => new URL(`./papers-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

const refusalOf = (why: Unworked): WorkshopRefusal => ({ code: `workshop-${why}` });

/** Makes documents and reads tables in workers, so that a long one does not hold the pages. Nothing starts before the first. */
export const createWorkshop = (root: string): Workshop => {
  const pool = createWorkerPool({
    file: script(),
    data: root,
    timeLimit: TIME_LIMIT * 1000,
    memoryLimit: MEMORY_LIMIT,
    most: 2,
    waiting: 20,
    readAnswer: (message) => message,
  });
  const run = async <Answer>(
    job: WorkshopJob,
    isAnswer: (value: unknown) => value is Answer,
  ): Promise<Answer | Result<never, WorkshopRefusal>> => {
    const worked = await pool.run(job);
    if (!worked.ok) return refuse(refusalOf(worked.error));
    if (!isAnswer(worked.value)) throw new TypeError("the worker that makes documents answered something else");
    return worked.value;
  };
  return { make: (job) => run(job, isMade), read: (job) => run(job, isPlanned) };
};
