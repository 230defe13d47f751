import { Document, Packer, Paragraph } from "docx";
import { expect, it } from "vitest";
import { root } from "../../../platform/database/testing.ts";
import { pdfWithoutText, pdfWithText } from "../documents/documents.testing.ts";
import { createExtractor } from "./extract-text.ts";
import { createReading } from "./read-draft.ts";
import { createReader } from "./reader.ts";

const limits = { maxUpload: 15e6, maxPages: 1000 };
const reader = createReader(root, limits);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const LINES = [
  "Un pacte pour le Val de Rive",
  "Le 14 mars 2024, la Région Grand Est a signé un Pacte Offensive Croissance Emploi (POCE).",
] as const;

it.each([
  ["a text", "pacte.txt", async () => bytesOf(LINES.join("\n\n"))],
  ["a web page", "pacte.html", async () => bytesOf(`<html><body><main>${LINES.map((line) => `<p>${line}</p>`).join("")}</main>`)],
  ["a PDF", "pacte.pdf", async () => pdfWithText(LINES.map((line) => [line]))],
  [
    "a Word document",
    "pacte.docx",
    async () => {
      const document = new Document({ sections: [{ children: LINES.map((line) => new Paragraph(line)) }] });
      return new Uint8Array(await Packer.toBuffer(document));
    },
  ],
  ["a scan", "scan.pdf", async () => pdfWithoutText()],
  [
    "a German text",
    "pakt.txt",
    async () => bytesOf("Die Region und die Gemeinde haben am Montag den Pakt für die Wirtschaft unterzeichnet."),
  ],
])("reads %s in its worker as this thread would", async (_, name, bytes) => {
  const sent = { name, bytes: await bytes() };
  const here = await createReading(createExtractor(root), limits)(sent);
  expect(await reader.read(sent)).toEqual(here);
  expect(here.ok ? here.value.pact : here.error).toMatchObject(
    here.ok ? { pactType: { value: "POCE" } } : { code: expect.stringMatching(/without-text|foreign/) },
  );
});

it("leaves this thread to the pages while it reads a long list", async () => {
  const list = Array.from({ length: 12_000 }, (_, at) => `- la création de ${at + 2} ateliers partagés pour les artisans de la vallée`);
  let [last, longest, isReading] = [performance.now(), 0, true];
  const tick = (): void => {
    const now = performance.now();
    [last, longest] = [now, Math.max(longest, now - last)];
    if (isReading) setImmediate(tick);
  };
  const started = performance.now();
  tick();
  const read = await reader.read({ name: "liste.txt", bytes: bytesOf(["Le pacte prévoit :", ...list].join("\n")) });
  isReading = false;
  expect(read.ok).toBe(true);
  expect(longest).toBeLessThan((performance.now() - started) / 2);
});

it("refuses a document that takes longer than it may, by one refusal that names it", async () => {
  const hurried = createReader(root, limits, 0.001);
  expect(await hurried.read({ name: "dossier/pacte.txt", bytes: bytesOf(LINES.join("\n\n")) })).toEqual({
    ok: false,
    error: { code: "document-too-slow", value: "pacte.txt", seconds: 0.001 },
  });
});
