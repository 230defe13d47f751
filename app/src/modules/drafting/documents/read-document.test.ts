import { deflateRawSync } from "node:zlib";
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from "docx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDeeperThan } from "../../../platform/xml-depth.ts";
import { inflatesWithin } from "../../../platform/zip-bounds.ts";
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
    ["an image", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], "document-image"],
    ["a photograph", [0xff, 0xd8, 0xff, 0xe0, 0, 0x10], "document-image"],
    ["a photograph of a telephone", [0, 0, 0, 0x18, ...Buffer.from("ftypheic")], "document-image"],
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

  it("drops what names itself as surrounding the text, and lists that are all links; keeps a page within a form", async () => {
    const links = (count: number) => Array.from({ length: count }, (_, at) => `<li><a href="/${at}">Page ${at}</a></li>`).join("");
    const text = await textOf(
      page(
        `<form id="aspnetForm"><ul>${links(4)}</ul><div class="fil-dariane">Accueil</div><h1>Un pacte</h1>
        <p>${sentence}</p><p>${sentence}</p><div id="cookie-banner"><p>Nous déposons des traceurs.</p></div>
        <div role="complementary">À lire</div><div style="visibility: hidden">caché</div>
        <p>Fait à Rive<sup><a href="#note1">1</a></sup>.</p></form>
        <form><input name="q">Votre courriel</form>`,
      ),
      "page.html",
    );
    expect(text).toBe(`Un pacte\n\n${sentence}\n\n${sentence}\n\nFait à Rive.`);
  });

  it("keeps a list of links within an article, and a page whose body bears a name of surroundings", async () => {
    const partners = ["Rive", "Vive", "Orle"].map((name) => `<li><a href="/${name}">Ville de ${name}</a></li>`).join("");
    const body = `<div class="page has-sidebar menu"><article><h1>Un pacte</h1><p>${sentence}</p><ul>${partners}</ul></article></div>`;
    expect(await textOf(page(body), "a.html")).toBe(`Un pacte\n\n${sentence}\n\n- Ville de Rive\n- Ville de Vive\n- Ville de Orle`);
  });

  it("numbers the items of a numbered list, keeps items of paragraphs on their lines, and rows of a table", async () => {
    const text = await textOf(
      page(
        `<ol start="3"><li><p>Rénover</p></li><li><p>Former</p><ul><li>dès 2025</li></ul></li></ol>
        <table><tr><th>Action</th><th>Montant</th></tr><tr><td>Ouvrir en 2026</td><td>300 000 €</td></tr>
        <tr><td>Objectif</td><td><p>Rénover.</p><ul><li>12 écoles</li></ul></td></tr></table><pre>a\nb</pre>`,
      ),
      "a.html",
    );
    expect(text).toBe(
      "3. Rénover\n4. Former\n- dès 2025\n\n| Action | Montant |\n| Ouvrir en 2026 | 300 000 € |\nObjectif\n\nRénover.\n\n- 12 écoles\n\na b",
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

  it("keeps lists, tables, notes, boxes and line breaks, and what tracked changes put in", async () => {
    const change = { author: "A", date: "2024-01-01T00:00:00Z" };
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
    const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT }];
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph("Source : enquête de 2023.")] } },
      numbering: { config: [{ reference: "actions", levels }] },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph("Préfecture")] }) },
          children: [
            new Paragraph({ text: "Un pacte pour Rive", heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun("Signé le "),
                new DeletedTextRun({ text: "2 mai", id: 1, ...change }),
                new InsertedTextRun({ text: "3 mai 2024", id: 2, ...change }),
                new TextRun({ text: "à Rive", break: 1 }),
                new FootnoteReferenceRun(1),
                new TextRun("."),
              ],
            }),
            new Paragraph({ text: "Rénover 12 écoles", numbering: { reference: "actions", level: 0 } }),
            new Paragraph({ text: "Former 30 apprentis", numbering: { reference: "actions", level: 0 } }),
            new Paragraph({ text: "Mobilité", bullet: { level: 0 } }),
            new Paragraph({ text: "Vélo", bullet: { level: 1 } }),
            new Table({ rows: [row("Action", "Montant"), row("Ouvrir un guichet en 2026", "300 000 €")] }),
            new Textbox({ style: { width: "200pt", height: "auto" }, children: [new Paragraph("En chiffres")] }),
          ],
        },
      ],
    });
    expect(await textOf(new Uint8Array(await Packer.toBuffer(document)), "a.docx")).toBe(
      [
        "Un pacte pour Rive",
        "Signé le 3 mai 2024\nà Rive.",
        "1. Rénover 12 écoles\n2. Former 30 apprentis",
        "- Mobilité\n- Vélo",
        "| Action | Montant |\n| Ouvrir un guichet en 2026 | 300 000 € |",
        "En chiffres",
        "1. Source : enquête de 2023.",
      ].join("\n\n"),
    );
  });

  it("refuses one that would inflate beyond bounds, whatever size it says, and one that is damaged", async () => {
    const huge = Buffer.alloc(40e6, "<w:p/>");
    expect(await codeOf(zipOf("word/document.xml", huge, 12), "a.docx")).toBe("document-inflated");
    expect(await codeOf(zipOf("word/document.xml", Buffer.from("<w:document")), "a.docx")).toBe("document-damaged");
    const holed = `${"Un pacte. ".repeat(200)}&#0;`;
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${holed}</w:t></w:r></w:p></w:body></w:document>`;
    expect(await codeOf(zipOf("word/document.xml", Buffer.from(xml)), "a.docx")).toBe("document-damaged");
    // The archive names its parts as it likes: whatever their name, they are bounded.
    for (const content of [huge, Buffer.alloc(40e6)])
      expect(await codeOf(zipOf("word/document.bin", content), "a.docx")).toBe("document-inflated");
    expect(await codeOf(zipOf("xl/workbook.xml", Buffer.from("<x/>")), "a.docx")).toBe("document-format-unsupported");
  });
});

describe("the bounds of a Word document", () => {
  const nested = (depth: number): Buffer => Buffer.from(`<w:p a="/>">`.repeat(depth) + "</w:p>".repeat(depth));

  it("tells the depth of XML by its tags alone, whatever comments and attributes hold", () => {
    expect([isDeeperThan(nested(50), 49), isDeeperThan(nested(50), 50)]).toEqual([true, false]);
    const flat = `<?xml version="1.0"?><a><!-- <b><b> --><![CDATA[<b><b>]]><b c='>'/><b></b><b></b></a>`;
    expect([isDeeperThan(Buffer.from(flat), 1), isDeeperThan(Buffer.from(flat), 2)]).toEqual([true, false]);
    for (const cut of ["<", "<!--", "<a b='", "</", "a"]) expect(isDeeperThan(Buffer.from(cut), 1)).toBe(false);
  });

  it("refuses XML deeper than any document before anything is built of it", () => {
    const [deep, sound] = [zipOf("word/document.xml", nested(100_000)), zipOf("word/document.xml", nested(500))];
    expect([inflatesWithin(deep, 32e6), inflatesWithin(sound, 32e6)]).toEqual(["damaged", "within"]);
  });

  it("refuses an archive that another reader may read from another directory", () => {
    for (const [at, value] of [
      [4, 0xffff],
      [8, 2],
      [12, 1],
    ] as const) {
      const zip = Buffer.from(zipOf("word/document.xml", nested(1)));
      zip.writeUInt16LE(value, zip.length - 22 + at);
      expect([at, inflatesWithin(zip, 32e6)]).toEqual([at, "damaged"]);
    }
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
