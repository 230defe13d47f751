import { type Result, refuse } from "@levier/kernel";
import type { TemplateRefusal } from "../../../../platform/papers/formats/to-docx.ts";
import { type DocxJob, isPrinted } from "../../../../platform/papers/print-job.ts";
import type { PrinterRefusal } from "../../../../platform/papers/printer.ts";
import { createWorkerPool } from "../../../../platform/worker-pool.ts";
import type { ImportPlan } from "../exchange/import-plan.ts";
import { type ImportJob, type ImportRefusal, isPlanned, type WorkshopJob } from "./jobs.ts";

export type WorkshopRefusal =
  | PrinterRefusal
  | {
      readonly code:
        | "sent-too-slow"
        | "sent-too-heavy"
        /** Another file of the same person is being read. */
        | "sent-meanwhile";
    };

export type Workshop = {
  /** Sets a document in a template that was just sent; `by`: the account of the person who did. */
  readonly tryTemplate: (by: string, job: DocxJob) => Promise<Result<Uint8Array, TemplateRefusal | WorkshopRefusal>>;
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

/** What is sent may be hostile: the tables of the largest pact are read in two seconds and half of that memory. */
const SENT: WorkshopLimits = { seconds: 15, megabytes: 768, workers: 1, waiting: 6 };

/** The worker's script stands beside this one, as a source and once built. */
const script = (): URL => new URL(`./papers-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/**
 * Reads in workers what people send, apart from what prints the documents of the public, one file of a person at a time: hostile
 * files hold neither those nor, for long, the files of other people. Nothing starts before the first job.
 */
export const createWorkshop = (root: string, { seconds, megabytes, workers, waiting }: WorkshopLimits = SENT): Workshop => {
  const reading = createWorkerPool({
    file: script(),
    data: root,
    timeLimit: seconds * 1000,
    memoryLimit: megabytes,
    most: workers,
    waiting,
    readAnswer: (message) => message,
  });
  const sending = new Set<string>();

  const read = async <Answer>(
    by: string,
    job: () => Promise<WorkshopJob>,
    isAnswer: (value: unknown) => value is Answer,
  ): Promise<Answer | Result<never, WorkshopRefusal>> => {
    if (sending.has(by)) return refuse({ code: "sent-meanwhile" });
    sending.add(by);
    try {
      const worked = await reading.run(await job());
      if (!worked.ok) return refuse({ code: worked.error === "too-many" ? "workshop-too-many" : `sent-${worked.error}` });
      if (!isAnswer(worked.value)) throw new TypeError("the worker that reads what is sent answered something else");
      return worked.value;
    } finally {
      sending.delete(by);
    }
  };
  return {
    tryTemplate: (by, job) => read(by, async () => job, isPrinted),
    read: (by, job) => read(by, job, isPlanned),
  };
};
