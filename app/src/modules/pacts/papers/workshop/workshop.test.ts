import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Paper } from "../../../../platform/papers/paper.ts";
import type { PrintJob } from "../../../../platform/papers/print-job.ts";
import { createPrinter } from "../../../../platform/papers/printer.ts";
import { manyFile } from "../papers.testing.ts";
import { createWorkshop, type WorkshopLimits } from "./workshop.ts";

const root = fileURLToPath(new URL("../../../../../../", import.meta.url));
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook of a kilobyte for each sheet, where one cell stands at the far corner of what is read: the reader makes all that stands before it. */
const farCells = (sheets: number, part = "sheet"): Uint8Array => {
  const each = (make: (n: number) => string): string => Array.from({ length: sheets }, (_, n) => make(n)).join("");
  const relations = each((n) => `<Relationship Id="r${n}" Type="${OFFICE}/worksheet" Target="worksheets/${part}${n}.xml"/>`);
  const named = each((n) => `<sheet name="s${n}" sheetId="${n + 1}" r:id="r${n}"/>`);
  const sheet = strToU8(`<worksheet xmlns="${MAIN}"><sheetData><row r="50001"><c r="GR50001"><v>1</v></c></row></sheetData></worksheet>`);
  const parts = Array.from({ length: sheets }, (_, n) => [`xl/worksheets/${part}${n}.xml`, sheet] as const);
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "xl/workbook.xml": strToU8(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`<Relationships xmlns="${PACKAGE}">${relations}</Relationships>`),
    ...Object.fromEntries(parts),
  });
};
/** The same under a name by which no sheet is known beforehand: nothing but the limits of its worker stops it. */
const hostile = farCells(100, "part");

const imported = (bytes: Uint8Array) => async () =>
  ({ kind: "import", name: "t.xlsx", bytes, pact: manyFile(0), today: "2026-01-01", places: new Map() }) as const;
const table = imported(strToU8("a;b\n1;2"));
const paper: Paper = { language: "fr", title: "Essai", subtitle: "", blocks: [] };
const printed = { kind: "pdf", paper } satisfies PrintJob;
const shop = (changes: Partial<WorkshopLimits> = {}) =>
  createWorkshop(root, { seconds: 60, megabytes: 300, workers: 1, waiting: 1, ...changes });

describe("a file that is sent", () => {
  it("is refused unopened when it says where its cells are", async () => {
    expect(await shop().read("ada", imported(farCells(2)))).toEqual({ ok: false, error: { code: "file-too-large-inside" } });
    const unclosed = zipSync({ "xl/worksheets/sheet1.xml": strToU8("<c ".repeat(1_000_000)) });
    expect(await shop().read("ada", imported(unclosed))).toEqual({ ok: false, error: { code: "file-unreadable" } });
  });

  it("is refused once it takes too much memory, and takes no other process with it", async () => {
    const workshop = shop();
    expect(await workshop.read("ada", imported(hostile))).toEqual({ ok: false, error: { code: "sent-too-heavy" } });
    expect(await workshop.read("ada", table)).toMatchObject({ error: { code: "no-known-table" } });
  });

  it("is refused once it takes too much time", async () => {
    const workshop = shop({ seconds: 2, megabytes: 2000 });
    expect(await workshop.read("ada", imported(hostile))).toEqual({ ok: false, error: { code: "sent-too-slow" } });
  });

  it("holds no document that is printed, nor the place of another person twice", async () => {
    const workshop = shop({ seconds: 10, megabytes: 1500 });
    const ended: string[] = [];
    const noted = async (name: string, answer: Promise<unknown>): Promise<unknown> => answer.finally(() => ended.push(name));
    const first = noted("hostile", workshop.read("eve", imported(hostile)));
    const again = workshop.read("eve", imported(hostile));
    const another = noted("another", workshop.read("ada", table));
    const beyond = workshop.read("leo", table);
    expect(await again).toEqual({ ok: false, error: { code: "sent-meanwhile" } });
    expect(await beyond).toEqual({ ok: false, error: { code: "workshop-too-many" } });
    expect(await noted("printed", createPrinter(root).print(printed))).toMatchObject({ ok: true });
    expect(await first).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^sent-too-(slow|heavy)$/) } });
    expect(await another).toMatchObject({ error: { code: "no-known-table" } });
    expect(ended).toEqual(["printed", "hostile", "another"]);
  });
});
