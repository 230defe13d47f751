import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ok } from "@levier/kernel";
import { toDocx } from "./formats/to-docx.ts";
import { createToPdf, TEXT_FONT, type ToPdf } from "./formats/to-pdf.ts";
import { toXlsx } from "./formats/to-xlsx.ts";
import type { Printed, PrintJob } from "./print-job.ts";

const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** Makes documents where it is called; what sets pages is prepared at the first PDF, and kept. `root`: the program's folder. */
export const createPrint = (root: string): ((job: PrintJob) => Printed) => {
  let toPdf: ToPdf | null = null;
  return (job) => {
    switch (job.kind) {
      case "docx":
        return toDocx(job.paper, job.template ?? readFileSync(join(root, "app/assets/papers/document.docx")), TEXT_FONT, job.about);
      case "pdf":
        toPdf ??= createToPdf(root);
        return ok(plain(toPdf(job.paper)));
      case "xlsx":
        return ok(plain(toXlsx(job.tables, job.titles)));
    }
  };
};
