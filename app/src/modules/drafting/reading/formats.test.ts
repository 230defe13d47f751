import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../../platform/database/testing.ts";
import { pdfWithPlaced } from "../documents/documents.testing.ts";
import { docxWithLines } from "../documents/docx.testing.ts";
import { createExtractor } from "./extract-text.ts";
import { createReading } from "./read-draft.ts";

const limits = { maxUpload: 15e6, maxPages: 1000 };
const read = createReading(createExtractor(root), limits);
const sample = readFileSync(join(root, "samples/communique-invente.txt"), "utf8");
const paragraphs = sample.split(/\n{2,}/).map((paragraph) => paragraph.trim().split("\n"));

/** What was read, without where it stands nor how sure it is. */
const valuesOf = async (name: string, bytes: Uint8Array): Promise<unknown> => {
  const draft = await read({ name, bytes });
  if (!draft.ok) return draft.error;
  const places = new Set(["evidence", "yearFrom", "confidence"]);
  return JSON.parse(JSON.stringify(draft.value.pact, (key, value: unknown) => (places.has(key) ? undefined : value)));
};

/** Lines of a page of about ninety letters, as a typewriter cuts them. */
const wrapped = (line: string): string[] => line.match(/.{1,90}(?:\s|$)/g)?.map((part) => part.trim()) ?? [];

/** Signs that the letters of the PDF do not have. */
const straight = (text: string): string =>
  text
    .replaceAll("’", "'")
    .replaceAll("–", "-")
    .replace(/[\u202f\u00a0]/g, " ");

const asPdf = (): Uint8Array => {
  const lines = paragraphs.flatMap((paragraph) => [...paragraph.flatMap(wrapped), ""]);
  const pages = [lines.slice(0, 45), lines.slice(45)];
  return pdfWithPlaced(
    pages.map((page, number) => [
      ...page.flatMap((line, at): [number, number, string][] => (line === "" ? [] : [[60, 790 - 15 * at, straight(line)]])),
      [300, 30, `Page ${number + 1} / ${pages.length}`],
    ]),
  );
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

it.each<[string, () => Promise<Uint8Array>]>([
  [
    "web page",
    async () => {
      const body = paragraphs.map((lines) => `<p>${lines.map(escaped).join("<br>")}</p>`).join("\n");
      const page = `<!doctype html><html lang="fr"><body><nav><a href="/">Accueil</a></nav><main>${body}</main><footer>Mentions</footer></body></html>`;
      return new TextEncoder().encode(page);
    },
  ],
  ["Word document", () => docxWithLines(paragraphs.flat())],
  ["Markdown file", async () => new TextEncoder().encode(sample)],
  ["file in UTF-16", async () => new Uint8Array(Buffer.from(`\ufeff${sample}`, "utf16le"))],
])("reads in a %s what it reads in the plain text", async (_, bytes) => {
  expect(await valuesOf("communique", await bytes())).toEqual(await valuesOf("communique.txt", new TextEncoder().encode(sample)));
});

it("reads in a PDF what it reads in the plain text, whose lines the page cuts", async () => {
  expect(await valuesOf("communique.pdf", asPdf())).toEqual(await valuesOf("communique.txt", new TextEncoder().encode(straight(sample))));
});
