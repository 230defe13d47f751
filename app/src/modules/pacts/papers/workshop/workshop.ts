import { type Result, refuse } from "@levier/kernel";
import { createWorkerPool, type Unworked } from "../../../../platform/worker-pool.ts";
import type { ImportPlan } from "../exchange/import-plan.ts";
import type { TemplateRefusal } from "../formats/to-docx.ts";
import { type ImportRefusal, isMade, isPlanned, type WorkshopJob } from "./jobs.ts";

export type WorkshopRefusal = {
  readonly code:
    | "workshop-too-slow"
    | "workshop-too-heavy"
    | "workshop-too-many"
    /** The same, of a file that someone sent: it is for them to mend. */
    | "sent-too-slow"
    | "sent-too-heavy"
    /** Another file of the same person is being read. */
    | "sent-meanwhile";
};

type ImportJob = Extract<WorkshopJob, { kind: "import" }>;
type DocxJob = Extract<WorkshopJob, { kind: "docx" }>;
type Made = Result<Uint8Array, TemplateRefusal | WorkshopRefusal>;

export type Workshop = {
  readonly make: (job: Exclude<WorkshopJob, ImportJob>) => Promise<Made>;
  /** Sets a document in a template that was just sent; `by`: the account of the person who did. */
  readonly tryTemplate: (by: string, job: DocxJob) => Promise<Made>;
  /** `job`: what is gathered to read a file by; the file is in hand from before that. */
  readonly read: (by: string, job: () => Promise<ImportJob>) => Promise<Result<ImportPlan, ImportRefusal | WorkshopRefusal>>;
};

export type WorkshopLimits = {
  /** A job may take. */
  readonly seconds: number;
  /** A worker may hold, objects and buffers each. */
  readonly megabytes: number;
  readonly workers: number;
  /** Jobs that may wait for a worker. */
  readonly waiting: number;
};

/** The documents anyone may ask for. */
const PRINTING: WorkshopLimits = { seconds: 30, megabytes: 1024, workers: 2, waiting: 20 };
/** What is sent may be hostile: the tables of the largest pact are read in two seconds and half of that memory. */
const SENT: WorkshopLimits = { seconds: 15, megabytes: 768, workers: 1, waiting: 6 };

/** The worker's script stands beside this one, as a source and once built. */
const script = (): URL => new URL(`./papers-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

const hands = (root: string, { seconds, megabytes, workers, waiting }: WorkshopLimits) =>
  createWorkerPool({
    file: script(),
    data: root,
    timeLimit: seconds * 1000,
    memoryLimit: megabytes,
    most: workers,
    waiting,
    readAnswer: (message) => message,
  });

const madeOf = <Answer>(
  worked: Result<unknown, Unworked>,
  isAnswer: (value: unknown) => value is Answer,
  refusalOf: (why: Unworked) => WorkshopRefusal,
): Answer | Result<never, WorkshopRefusal> => {
  if (!worked.ok) return refuse(refusalOf(worked.error));
  if (!isAnswer(worked.value)) throw new TypeError("the worker that makes documents answered something else");
  return worked.value;
};

/**
 * Makes documents and reads tables in workers, so that a long one does not hold the pages. What someone sends is read apart from
 * what prints, one file of a person at a time: hostile files hold neither the documents of the public nor, for long, those of
 * other people. Nothing starts before the first job.
 */
export const createWorkshop = (root: string, sent: WorkshopLimits = SENT): Workshop => {
  const printing = hands(root, PRINTING);
  const reading = hands(root, sent);
  const sending = new Set<string>();

  const read = async <Answer>(
    by: string,
    job: () => Promise<WorkshopJob>,
    isAnswer: (value: unknown) => value is Answer,
  ): Promise<Answer | Result<never, WorkshopRefusal>> => {
    if (sending.has(by)) return refuse({ code: "sent-meanwhile" });
    sending.add(by);
    try {
      return madeOf(await reading.run(await job()), isAnswer, (why) => ({
        code: why === "too-many" ? "workshop-too-many" : `sent-${why}`,
      }));
    } finally {
      sending.delete(by);
    }
  };
  return {
    make: async (job) => madeOf(await printing.run(job), isMade, (why) => ({ code: `workshop-${why}` })),
    tryTemplate: (by, job) => read(by, async () => job, isMade),
    read: (by, job) => read(by, job, isPlanned),
  };
};
