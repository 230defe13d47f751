import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ok } from "@levier/kernel";
import { translator } from "../../../../messages/index.ts";
import { answerJobs } from "../../../../platform/answer-jobs.ts";
import { planImport } from "../exchange/plan-import.ts";
import { readFile } from "../exchange/read-file.ts";
import { toDocx } from "../formats/to-docx.ts";
import { createToPdf, TEXT_FONT, type ToPdf } from "../formats/to-pdf.ts";
import { toXlsx } from "../formats/to-xlsx.ts";
import { isWorkshopJob, type WorkshopAnswer, type WorkshopJob } from "./jobs.ts";

const t = translator("fr");
let toPdf: ToPdf | null = null;

const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

const work = async (root: string, job: WorkshopJob): Promise<WorkshopAnswer> => {
  switch (job.kind) {
    case "docx":
      return toDocx(job.paper, job.template ?? readFileSync(join(root, "app/assets/papers/document.docx")), TEXT_FONT, job.about);
    case "pdf":
      toPdf ??= createToPdf(root);
      return ok(plain(toPdf(job.paper)));
    case "xlsx":
      return ok(plain(toXlsx(job.tables, job.titles)));
    case "import": {
      const tables = await readFile(job.name, job.bytes);
      return tables.ok ? planImport(t, job.pact, tables.value, { newId: randomUUID, today: job.today, places: job.places }) : tables;
    }
  }
};

/** The script of the worker that makes documents and reads tables: its parent sends one job, and waits for its answer. */
answerJobs((root) => {
  if (typeof root !== "string") throw new TypeError("this script is the worker of workshop.ts");
  return (job) => {
    if (!isWorkshopJob(job)) throw new TypeError("a worker is sent one job at a time");
    return work(root, job);
  };
});
