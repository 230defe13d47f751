import { deflateRawSync } from "node:zlib";
import { Document, Packer, Paragraph } from "docx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pdfWithoutText, pdfWithPassword, pdfWithText } from "./documents.testing.ts";
import { readDocument } from "./read-document.ts";

const limits = { maxUpload: 1e6, maxPages: 1000 };
const read = (bytes: Uint8Array | string, name: string, held = limits) =>
  readDocument(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, name, held);
const textOf = async (bytes: Uint8Array | string, name: string) => {
  const result = await read(bytes, name);
  return result.ok ? result.value.text : result.error.code;
};
const codeOf = async (bytes: Uint8Array | string, name: string, held = limits) => {
  const result = await read(bytes, name, held);
  return result.ok ? "read" : result.error.code;
};

const sentence = "Le pacte est signé à Beaumont : « 12 ateliers créés », dès l’été.";
const western = new Uint8Array(Buffer.from(sentence.replace("’", "\u0092"), "latin1"));

/** A zip archive of one deflated entry, whatever size it says to hold. */
const zipOf = (name: string, content: Buffer, declared = content.length): Uint8Array => {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(declared, 24);
  entry.writeUInt16LE(name.length, 28);
  const start = 30 + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]));
};

describe("reading a text", () => {
  it("takes a plain text as it stands, line ends included", async () => {
    const text = `${sentence}\r\n\r\nSuite.\n`;
    const result = await read(text, "communique.txt");
    expect(result).toMatchObject({ ok: true, value: { text, mediaType: "text/plain", name: "communique.txt" } });
    expect(result.ok && result.value.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${sentence}`)],
    ["UTF-16, little end first", Buffer.from(`\ufeff${sentence}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${sentence}`, "utf16le").swap16()],
    ["Windows-1252", western],
  ])("reads %s", async (_, bytes) => {
    expect(await textOf(new Uint8Array(bytes), "a.txt")).toBe(sentence);
  });

  it("refuses letters lost or mixed up, showing where", async () => {
    const mixed = Buffer.from(Buffer.from(sentence).toString("latin1"));
    expect(await read(new Uint8Array(mixed), "a.txt")).toMatchObject({
      ok: false,
      error: { code: "document-undecodable", excerpt: expect.stringContaining("Ã") },
    });
    expect(await codeOf("un pacte sign\ufffd hier", "a.txt")).toBe("document-undecodable");
    const cut = new Uint8Array([...Buffer.from(`${sentence}${sentence}`), 0xc3, 0x28, 0x81]);
    expect(await codeOf(cut, "a.txt")).toBe("document-undecodable");
  });

  it("refuses what is empty, too large or too long, naming the limit", async () => {
    expect(await codeOf("", "a.txt")).toBe("document-empty");
    expect(await codeOf(" \n\t ", "a.txt")).toBe("document-empty");
    expect(await read("a".repeat(20), "a.txt", { ...limits, maxUpload: 10 })).toMatchObject({ ok: false, error: { bytes: 20, limit: 10 } });
    expect(await read("a".repeat(7000), "a.txt", { ...limits, maxPages: 2 })).toMatchObject({
      ok: false,
      error: { code: "document-too-many-pages", pages: 3, limit: 2 },
    });
  });

  it.each([
    ["an image", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], "document-format-unsupported"],
    ["a program", [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0], "document-format-unknown"],
    ["an old Word file", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], "document-format-unsupported"],
    ["a cut archive", [0x50, 0x4b, 3, 4, 0, 0], "document-format-unsupported"],
  ])("refuses %s even when it is named .txt", async (_, bytes, code) => {
    expect(await codeOf(new Uint8Array(bytes), "note.txt")).toBe(code);
  });

  it("never throws, whatever the bytes and the name", async () => {
    const starts = fc.constantFrom("", "%PDF-1.7\n", "PK\u0003\u0004word/document.xml", "<!doctype html>", "\ufeff");
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), fc.string(), async (start, rest, name) => {
        const result = await read(new Uint8Array([...new TextEncoder().encode(start), ...rest]), name);
        expect(result.ok ? result.value.text.trim() : result.error.code).not.toBe("");
      }),
      { numRuns: 150 },
    );
  });
});

describe("reading a web page", () => {
  const page = (body: string) => `<!DOCTYPE html><html><head><title>Site</title><style>p{}</style></head><body>${body}</body></html>`;

  it("keeps what a person reads and drops scripts, menus and footers", async () => {
    const text = await textOf(
      page(
        `<nav>Accueil</nav><script>alert("pacte")</script><h1>Un pacte</h1><p>Signé <b>le 3&nbsp;mai</b><br>à Rive.</p><ul><li>Un</li><li>Deux</li></ul><p hidden>caché</p><footer>Mentions</footer>`,
      ),
      "page.html",
    );
    expect(text).toBe("Un pacte\n\nSigné le 3\u00a0mai\nà Rive.\n\n- Un\n- Deux");
  });

  it("takes the article of a page, with the headline that stands above it", async () => {
    const article = `<p>${sentence.repeat(5)}</p>`;
    expect(await textOf(page(`<header><h1>Un pacte pour Rive</h1></header><div>Partager</div><article>${article}</article>`), "p")).toBe(
      `Un pacte pour Rive\n\n${sentence.repeat(5)}`,
    );
  });

  it("reads a page that declares Latin-1, and one of a hundred thousand nested elements", async () => {
    const declared = Buffer.from(`<html><head><meta charset="iso-8859-1"></head><body>ÉÈÊ ÀÇ</body></html>`, "latin1");
    expect(await textOf(new Uint8Array(declared), "a.html")).toBe("ÉÈÊ ÀÇ");
    expect(await textOf(`<html><body>${"<b>".repeat(100000)}fin`, "a.html")).toBe("fin");
  });

  it("reads a page of a hundred thousand empty elements in the time of any other", async () => {
    const before = performance.now();
    expect(await textOf(page(`début${"<i> </i>".repeat(100000)}<br> ${"<i> </i>".repeat(1000)}fin`), "a.html")).toBe("début\nfin");
    expect(performance.now() - before).toBeLessThan(4000);
  });
});

describe("reading a Word document", () => {
  it("gives its paragraphs", async () => {
    const document = new Document({ sections: [{ children: [new Paragraph("Un pacte pour Rive"), new Paragraph(sentence)] }] });
    const bytes = new Uint8Array(await Packer.toBuffer(document));
    expect(await textOf(bytes, "note.pdf")).toBe(`Un pacte pour Rive\n\n${sentence}`);
  });

  it("refuses one that would inflate beyond bounds, whatever size it says, and one that is damaged", async () => {
    const huge = Buffer.alloc(40e6, "<w:p/>");
    expect(await codeOf(zipOf("word/document.xml", huge, 12), "a.docx")).toBe("document-inflated");
    expect(await codeOf(zipOf("word/document.xml", Buffer.from("<w:document")), "a.docx")).toBe("document-damaged");
    const holed = `${"Un pacte. ".repeat(200)}&#0;`;
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${holed}</w:t></w:r></w:p></w:body></w:document>`;
    expect(await codeOf(zipOf("word/document.xml", Buffer.from(xml)), "a.docx")).toBe("document-format-unknown");
    expect(await codeOf(zipOf("xl/workbook.xml", Buffer.from("<x/>")), "a.docx")).toBe("document-format-unsupported");
  });
});

describe("reading a PDF", () => {
  it("gives its lines, paragraphs apart", async () => {
    expect(await textOf(pdfWithText([["Un pacte pour Rive"], ["Il est signé", "le 3 mai 2024."]]), "a.txt")).toBe(
      "Un pacte pour Rive\n\nIl est signé\nle 3 mai 2024.",
    );
  });

  it("refuses one that holds only images, one that asks for a password, one that is damaged", async () => {
    expect(await codeOf(pdfWithoutText(), "a.pdf")).toBe("document-without-text");
    expect(await codeOf(pdfWithPassword(), "a.pdf")).toBe("document-protected");
    expect(await codeOf("%PDF-1.7\nrien", "a.pdf")).toBe("document-damaged");
    expect(await codeOf(pdfWithText([["a"]]), "a.pdf", { ...limits, maxPages: 0 })).toBe("document-too-many-pages");
  });
});
