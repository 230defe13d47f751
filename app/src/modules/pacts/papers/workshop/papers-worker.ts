import { randomUUID } from "node:crypto";
import { translator } from "../../../../messages/index.ts";
import { answerJobs } from "../../../../platform/answer-jobs.ts";
import { createPrint } from "../../../../platform/papers/print.ts";
import type { PrintJob } from "../../../../platform/papers/print-job.ts";
import { planImport } from "../exchange/plan-import.ts";
import { readFile } from "../exchange/read-file.ts";
import { isWorkshopJob, type WorkshopAnswer, type WorkshopJob } from "./jobs.ts";

const t = translator("fr");

const work = async (print: (job: PrintJob) => WorkshopAnswer, job: WorkshopJob): Promise<WorkshopAnswer> => {
  if (job.kind === "docx") return print(job);
  const tables = await readFile(job.name, job.bytes);
  return tables.ok ? planImport(t, job.pact, tables.value, { newId: randomUUID, today: job.today, places: job.places }) : tables;
};

/** The script of the worker that reads what is sent: its parent sends one job, and waits for its answer. */
answerJobs((root) => {
  if (typeof root !== "string") throw new TypeError("this script is the worker of workshop.ts");
  const print = createPrint(root);
  return (job) => {
    if (!isWorkshopJob(job)) throw new TypeError("a worker is sent one job at a time");
    return work(print, job);
  };
});
