import { isRecord, type Result } from "@levier/kernel";
import type { DocxJob, Printed } from "../../../../platform/papers/print-job.ts";
import type { SheetPlace } from "../../sheets/content/content.ts";
import type { ImportPlan } from "../exchange/import-plan.ts";
import type { TablesRefusal } from "../exchange/known-tables.ts";
import type { ImportFile } from "../exchange/plan-import.ts";
import type { WorkbookRefusal } from "../formats/read-xlsx.ts";

/** A file of tables to read. */
export type ImportJob = {
  readonly kind: "import";
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pact: ImportFile;
  /** The day it is read, at Paris time. */
  readonly today: string;
  readonly places: ReadonlyMap<string, SheetPlace>;
};

/** What someone sent, dealt with off the server's own thread: tables, or a template in which a document is set. */
export type WorkshopJob = DocxJob | ImportJob;

export type ImportRefusal = WorkbookRefusal | TablesRefusal;

export type WorkshopAnswer = Printed | Result<ImportPlan, ImportRefusal>;

export const isWorkshopJob = (value: unknown): value is WorkshopJob =>
  isRecord(value) && ["docx", "import"].some((kind) => kind === value["kind"]);

export const isPlanned = (value: unknown): value is Result<ImportPlan, ImportRefusal> =>
  isRecord(value) && (value["ok"] === true ? isRecord(value["value"]) && "changes" in value["value"] : isRecord(value["error"]));
