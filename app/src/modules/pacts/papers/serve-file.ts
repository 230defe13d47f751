import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { toCsv } from "../../../platform/csv.ts";
import type { TemplateRefusal } from "../../../platform/papers/formats/to-docx.ts";
import type { Printer } from "../../../platform/papers/printer.ts";
import { formatDate } from "../../../ui/index.ts";
import { calendarDays } from "./calendar-days.ts";
import { boundTables } from "./exchange/bond-columns.ts";
import { exchangeTables } from "./exchange/columns.ts";
import { tableNames } from "./exchange/exchange.ts";
import { toIcs } from "./formats/to-ics.ts";
import { makePaper, type PaperAsked, type PaperName, type PaperRefusal, paperNames } from "./make-paper.ts";
import { moneyData } from "./money-data.ts";
import type { PactFile } from "./pact-file.ts";
import type { Workshop, WorkshopRefusal } from "./workshop/workshop.ts";

export type FileAsked = PaperAsked & { readonly name: string; readonly format: string; readonly slug: string; readonly at: Date };

/** A file to send: its bytes and their media type. */
export type ServedFile = { readonly bytes: Uint8Array; readonly type: string };

export type ServeRefusal = PaperRefusal | TemplateRefusal | WorkshopRefusal | { readonly code: "no-such-file" };

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything as data: what the texts say, what happened, what the money comes to, every sheet. */
const toJson = (file: PactFile): Uint8Array => {
  const { content, life, sheets, bonds, swot, address, today } = file;
  const lived = { state: life.state, parties: life.parties, events: life.events };
  return encoded(
    JSON.stringify({ address, on: today, pact: content, swot: swot.lines, life: lived, bonds, money: moneyData(file), sheets }, null, 2),
  );
};

type Serve = (file: PactFile, asked: FileAsked) => Promise<Result<ServedFile, ServeRefusal>>;

const sent = (bytes: Uint8Array, format: keyof typeof TYPES): Result<ServedFile, never> => ok({ bytes, type: TYPES[format] });

/** An official's own template for a DOCX. `sentBy`: the account that just sent it; null for one that is kept, which was tried. */
export type PaperTemplate = { readonly content: Uint8Array; readonly sentBy: string | null };

/** What prints, and what deals with a template that was just sent. */
type Makers = { readonly printer: Printer; readonly workshop: Workshop };

/** The documents, set in a worker. */
const servePaper =
  (t: Translate, { workshop, printer }: Makers, name: PaperName, template: PaperTemplate | null): Serve =>
  async (file, asked) => {
    const paper = makePaper(t, name, file, asked);
    if (!paper.ok) return paper;
    const { format } = asked;
    if (format !== "docx" && format !== "pdf") return refuse({ code: "no-such-file" });
    if (format === "pdf") {
      const made = await printer.print({ kind: "pdf", paper: paper.value });
      return made.ok ? sent(made.value, format) : made;
    }
    const about = { date: formatDate(file.today), address: file.address };
    const job = { kind: "docx", paper: paper.value, template: template?.content ?? null, about } as const;
    const made = await (template?.sentBy ? workshop.tryTemplate(template.sentBy, job) : printer.print(job));
    return made.ok ? sent(made.value, format) : made;
  };

/** The tables and the data. */
const serveTables =
  (t: Translate, { printer }: Makers): Serve =>
  async (file, { name, format, slug, at }) => {
    const tables = [...exchangeTables(t, file.sheets), ...boundTables(t, file)];
    const table = tables.find((one) => one.name === name);
    switch (`${name}.${format}`) {
      case "tables.xlsx": {
        const titles = Object.fromEntries(tableNames.map((one) => [one, t(`papers.table.${one}`)]));
        const made = await printer.print({ kind: "xlsx", tables, titles });
        return made.ok ? sent(made.value, "xlsx") : made;
      }
      case "calendar.ics":
        return sent(encoded(toIcs(file.content.title.value, file.address, calendarDays(t, file, slug), at)), "ics");
      case "data.json":
        return sent(toJson(file), "json");
      default:
        return table && format === "csv" ? sent(toCsv(table), "csv") : refuse({ code: "no-such-file" });
    }
  };

/** One of the files of a pact, by its name and format. */
export const serveFile = (
  t: Translate,
  makers: Makers,
  file: PactFile,
  asked: FileAsked,
  template: PaperTemplate | null = null,
): Promise<Result<ServedFile, ServeRefusal>> => {
  const paper = paperNames.find((one) => one === asked.name);
  const serve = paper ? servePaper(t, makers, paper, template) : serveTables(t, makers);
  return serve(file, asked);
};
