import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import { root } from "../../../../platform/database/testing.ts";
import { toDocx } from "../../../../platform/papers/formats/to-docx.ts";
import { createToPdf, TEXT_FONT } from "../../../../platform/papers/formats/to-pdf.ts";
import type { Paper } from "../../../../platform/papers/paper.ts";
import { committeeFile } from "../contents/committee-file.ts";
import { pactPaper } from "../contents/pact-paper.ts";
import { sheetPaper } from "../contents/sheet-paper.ts";
import { yearlyReport } from "../contents/yearly-report.ts";
import { manyBonds, manyFile } from "../papers.testing.ts";

const t = translator("fr");
const file = { ...manyFile(24), bonds: manyBonds };
const [first] = file.sheets;
if (!first) throw new Error("there are sheets");
const before = { on: "2025-11-01", money: { planned: 1000, committed: 10.5, paid: 0 } };
const papers: readonly (readonly [string, Paper])[] = [
  ["the pact", pactPaper(t, file)],
  ["an action sheet", sheetPaper(t, file, first)],
  ["the yearly report", yearlyReport(t, file, 2026)],
  ["the committee file", committeeFile(t, file, before)],
];

const template = readFileSync(join(root, "app/assets/papers/document.docx"));
const docxOf = (paper: Paper): Uint8Array => {
  const made = toDocx(paper, template, TEXT_FONT, { date: "1er mars 2026", address: "https://levier.example/pacts/essai" });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const textsOf = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(([, inner = ""]) =>
    inner.replace(/<[^>]*>/g, "").replace(/&#?\w+;/g, (code) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' })[code] ?? code),
  );
const headingsOf = ({ blocks }: Paper, level: number) =>
  blocks.flatMap((one) => (one.kind === "heading" && one.level === level ? [one.text] : []));
const tablesOf = ({ blocks }: Paper) => blocks.flatMap((one) => (one.kind === "table" ? [one] : []));
const figuresOf = ({ blocks }: Paper) => blocks.flatMap((one) => (one.kind === "figure" ? [one] : []));
const itemsOf = ({ blocks }: Paper) => blocks.flatMap((one) => (one.kind === "list" ? one.items : []));

describe.each(papers)("%s in DOCX", (_, paper) => {
  it("is read back with its headings, lists, table headers and the words of its pictures", async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(docxOf(paper)) });
    for (const level of [2, 3]) expect(textsOf(html, `h${level}`)).toEqual(headingsOf(paper, level));
    expect(textsOf(html, "li")).toEqual(itemsOf(paper));
    const heads = [...html.matchAll(/<thead>(.*?)<\/thead>/gs)].map(([, inner = ""]) => textsOf(inner, "th"));
    expect(heads).toEqual(tablesOf(paper).map(({ columns }) => columns.map(({ label }) => label)));
    expect(textsOf(html, "tr").length).toBe(tablesOf(paper).reduce((rows, table) => rows + table.rows.length + 1, 0));
    for (const { alt } of figuresOf(paper)) expect(html.replaceAll("&amp;", "&")).toContain(`alt="${alt}"`);
  });

  it("never ends a page with a heading, a caption or the head of a table", () => {
    const xml = strFromU8(unzipSync(docxOf(paper))["word/document.xml"] ?? new Uint8Array());
    const paragraphs = [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].map(([all]) => all);
    const found = paragraphs.filter((all) => /<w:pStyle w:val="(Heading\d|Caption)"/i.test(all));
    expect(found.length).toBeGreaterThan(tablesOf(paper).length);
    for (const one of found) expect(one).toContain("<w:keepNext/>");
    for (const [head] of xml.matchAll(/<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/>.*?<\/w:tr>/gs))
      expect(head.split("<w:p>").length).toBe(head.split("<w:keepNext/>").length);
  });

  it("says its title and language, and keeps the footer of its template", () => {
    const files = unzipSync(docxOf(paper));
    const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(read("docProps/core.xml")).toContain(`<dc:title>${paper.title}</dc:title>`);
    expect(read("word/styles.xml")).toContain('<w:lang w:val="fr-FR"');
    expect(read("word/document.xml")).not.toContain("{{document}}");
    expect(files["word/footer1.xml"]).toEqual(unzipSync(template)["word/footer1.xml"]);
  });
});

const hasPoppler = existsSync("/usr/bin/pdfinfo");

// Structure is told by poppler alone: where it is not installed, that the PDF compiles as PDF/UA is all that is held.
describe.each(papers)("%s in PDF", (_, paper) => {
  it("compiles as PDF/UA, with its structure, title and language", () => {
    const pdf = createToPdf(root)(paper);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    if (!hasPoppler) return;
    const folder = mkdtempSync(join(tmpdir(), "papers-"));
    const path = join(folder, "paper.pdf");
    try {
      writeFileSync(path, pdf);
      const told = execFileSync("pdfinfo", [path], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
      expect(told).toMatch(/Tagged:\s+yes/);
      expect(told).toContain(paper.title.slice(0, 40));
      expect(pdf.toString("latin1")).toMatch(/\/Lang \(fr/);
      const tree = execFileSync("pdfinfo", ["-struct-text", path], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: 1e8,
      });
      const count = (tag: string) => tree.split("\n").filter((line) => new RegExp(`^\\s*${tag}\\b`).test(line)).length;
      expect(count("H1")).toBe(1);
      expect([count("H2"), count("H3")]).toEqual([headingsOf(paper, 2).length, headingsOf(paper, 3).length]);
      expect(count("LI")).toBe(itemsOf(paper).length);
      expect(count("THead")).toBe(tablesOf(paper).length);
      expect(count("TH")).toBe(tablesOf(paper).reduce((cells, { columns }) => cells + columns.length, 0));
      expect(count("Figure")).toBe(figuresOf(paper).length);
      expect(pdf.toString("latin1").split("/Alt").length - 1).toBe(figuresOf(paper).length);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
