import { isRecord, type Result } from "@levier/kernel";
import type { SheetPlace } from "../../sheets/content/content.ts";
import type { ExchangeTable } from "../exchange/exchange.ts";
import type { ImportPlan } from "../exchange/import-plan.ts";
import type { TablesRefusal } from "../exchange/known-tables.ts";
import type { ImportFile } from "../exchange/plan-import.ts";
import type { WorkbookRefusal } from "../formats/read-xlsx.ts";
import type { TemplateValues } from "../formats/template-places.ts";
import type { TemplateRefusal } from "../formats/to-docx.ts";
import type { Paper } from "../paper.ts";

/** What is made or read off the server's own thread. `template`: null for the one the program comes with. */
export type WorkshopJob =
  | { readonly kind: "docx"; readonly paper: Paper; readonly template: Uint8Array | null; readonly about: TemplateValues }
  | { readonly kind: "pdf"; readonly paper: Paper }
  | { readonly kind: "xlsx"; readonly tables: readonly ExchangeTable[]; readonly titles: Readonly<Record<string, string>> }
  | {
      readonly kind: "import";
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly pact: ImportFile /** The day it is read, at Paris time. */;
      readonly today: string;
      readonly places: ReadonlyMap<string, SheetPlace>;
    };

export type ImportRefusal = WorkbookRefusal | TablesRefusal;

export type WorkshopAnswer = Result<Uint8Array, TemplateRefusal> | Result<ImportPlan, ImportRefusal>;

export const isWorkshopJob = (value: unknown): value is WorkshopJob =>
  isRecord(value) && ["docx", "pdf", "xlsx", "import"].some((kind) => kind === value["kind"]);

export const isMade = (value: unknown): value is Result<Uint8Array, TemplateRefusal> =>
  isRecord(value) && (value["ok"] === true ? value["value"] instanceof Uint8Array : isRecord(value["error"]));

export const isPlanned = (value: unknown): value is Result<ImportPlan, ImportRefusal> =>
  isRecord(value) && (value["ok"] === true ? isRecord(value["value"]) && "changes" in value["value"] : isRecord(value["error"]));
