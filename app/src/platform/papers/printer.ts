import { type Result, refuse } from "@levier/kernel";
import { createWorkerPool } from "../worker-pool.ts";
import type { TemplateRefusal } from "./formats/to-docx.ts";
import { isPrinted, type PrintJob } from "./print-job.ts";

export type PrinterRefusal = { readonly code: "workshop-too-slow" | "workshop-too-heavy" | "workshop-too-many" };

/** Makes the documents anyone may ask for, in workers, so that a long one does not hold the pages. Nothing starts before the first. */
export type Printer = { readonly print: (job: PrintJob) => Promise<Result<Uint8Array, TemplateRefusal | PrinterRefusal>> };

/** The worker's script stands beside this one, as a source and once built. */
const script = (): URL => new URL(`./print-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/** `root`: the program's folder. */
export const createPrinter = (root: string): Printer => {
  const workers = createWorkerPool({
    file: script(),
    data: root,
    timeLimit: 30_000,
    memoryLimit: 1024,
    most: 2,
    waiting: 20,
    readAnswer: (message) => message,
  });
  return {
    print: async (job) => {
      const worked = await workers.run(job);
      if (!worked.ok) return refuse({ code: `workshop-${worked.error}` });
      if (!isPrinted(worked.value)) throw new TypeError("the worker that makes documents answered something else");
      return worked.value;
    },
  };
};
