import { isRecord, type Result } from "@levier/kernel";
import type { TemplateValues } from "./formats/template-places.ts";
import type { TemplateRefusal } from "./formats/to-docx.ts";
import type { WorkbookTable } from "./formats/to-xlsx.ts";
import type { Paper } from "./paper.ts";

/** A document to set in a template; null for the one the program comes with. */
export type DocxJob = {
  readonly kind: "docx";
  readonly paper: Paper;
  readonly template: Uint8Array | null;
  readonly about: TemplateValues;
};

/** What is made off the server's own thread. */
export type PrintJob =
  | DocxJob
  | { readonly kind: "pdf"; readonly paper: Paper }
  | { readonly kind: "xlsx"; readonly tables: readonly WorkbookTable[]; readonly titles: Readonly<Record<string, string>> };

export type Printed = Result<Uint8Array, TemplateRefusal>;

export const isPrintJob = (value: unknown): value is PrintJob =>
  isRecord(value) && ["docx", "pdf", "xlsx"].some((kind) => kind === value["kind"]);

export const isPrinted = (value: unknown): value is Printed =>
  isRecord(value) && (value["ok"] === true ? value["value"] instanceof Uint8Array : isRecord(value["error"]));
