import { pdfWithText } from "../../../app/src/modules/drafting/documents/documents.testing.ts";
import { docxWithLines, docxWithTables } from "../../../app/src/modules/drafting/documents/docx.testing.ts";
import type { Chance } from "./chance.ts";

/** A Word document of a text, its lines as paragraphs and items, or as a table of tables. */
export const docxOf = (text: string, chance: Chance): Promise<Uint8Array> => {
  // XML has no way to write most controls and no half of a pair: a file that held one would only be damaged.
  const lines = text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/gu, "").split("\n");
  return chance.happens(0.3)
    ? docxWithTables(lines.slice(0, 200))
    : docxWithLines(lines, () => (chance.happens(0.2) ? chance.below(4) : null));
};

/** A PDF of one page, a line of it for each line of the text. */
export const pdfOf = (text: string): Uint8Array => pdfWithText(text.split(/\n{2,}/).map((paragraph) => paragraph.split("\n")));

/** A web page of a text: paragraphs, lists, tables in tables, some of it not closed. */
export const htmlOf = (text: string, chance: Chance): string => {
  const tags = [
    "p",
    "div",
    "li",
    "td",
    "tr",
    "table",
    "article",
    "main",
    "nav",
    "h1",
    "section",
    "span",
    "b",
    "ul",
    "ol",
    "aside",
    "script",
    "template",
  ];
  const parts = text.split(/(?<=\n)/).map((line) => {
    const tag = chance.pick(tags);
    const depth = chance.happens(0.02) ? 500 : 1 + chance.below(3);
    const attributes = chance.happens(0.1) ? chance.pick([" hidden", " class=cookie", ' style="display:none"', " role=main"]) : "";
    return `${`<${tag}${attributes}>`.repeat(depth)}${line}${chance.happens(0.8) ? `</${tag}>`.repeat(depth) : ""}`;
  });
  return `<!doctype html><html><body>${parts.join("")}`;
};
