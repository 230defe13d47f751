import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { root } from "../../database/testing.ts";
import { toDocx } from "./to-docx.ts";
import { TEXT_FONT } from "./to-pdf.ts";

const NOTHING = { language: "fr", title: "Essai", subtitle: "", blocks: [] } as const;
const template = readFileSync(join(root, "app/assets/papers/document.docx"));
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (type: string, target: string, mode = "External"): string =>
  `<Relationship Id="rId99" Type="${TYPES}/${type}" Target="${target}" TargetMode="${mode}"/>`;

type Edit = readonly [part: string, before: string, after: string];
const madeWith = (edits: readonly Edit[], more: Readonly<Record<string, string>> = {}) => {
  const files = unzipSync(template);
  for (const [part, before, after] of edits) files[part] = strToU8(strFromU8(files[part] ?? new Uint8Array()).replace(before, () => after));
  for (const [part, content] of Object.entries(more)) files[part] = strToU8(content);
  return toDocx(NOTHING, zipSync(files), TEXT_FONT, { date: "1er mars 2026", address: "https://levier.example/pacts/essai" });
};
const inDocument = (type: string, mode?: string): Edit[] => [
  ["word/_rels/document.xml.rels", "</Relationships>", `${relation(type, "https://ailleurs.example/x", mode)}</Relationships>`],
];
const inPicture = (told: string, prefix = ""): Edit[] => [
  [
    "word/_rels/document.xml.rels",
    "</Relationships>",
    `<${prefix}Relationship Type="${TYPES}/image" ${told} TargetMode="External"/></Relationships>`,
  ],
];
const field = (runs: string): Edit[] => [
  ["word/document.xml", "<w:body>", `<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs}</w:p>`],
];

describe("a template that reaches out of its documents", () => {
  it.each([
    ["a picture fetched elsewhere", inDocument("image"), "https://ailleurs.example/x"],
    ["one whose mode is told by numbers of characters", inDocument("image", "Exter&#110;&#x61;l"), "https://ailleurs.example/x"],
    ["a program that a field starts", field("<w:r><w:instrText> DDEAUTO c:\\x.exe</w:instrText></w:r>"), "DDEAUTO c:\\x.exe"],
    ["a field cut in runs", field("<w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>E x y</w:instrText></w:r>"), "DDE x y"],
    [
      "a picture whose address holds the sign that ends a tag",
      inPicture('Target="https://ailleurs.example/?>"'),
      "https://ailleurs.example/?>",
    ],
    [
      "one that says the contrary in another value",
      inPicture(`Id="TargetMode='Internal'" Target="https://a.example"`),
      "https://a.example",
    ],
    ["one that says it by numbers", inPicture('Id="a&#34; TargetMode=&#34;Internal" Target="https://b.example"'), "https://b.example"],
    ["relations under a prefix", inPicture('Target="https://c.example"', "q:"), "https://c.example"],
    ["a field under another prefix", field('<w:r><q:instrText xmlns:q="x"> DDEAUTO x</q:instrText></w:r>'), "DDEAUTO x"],
    ["a simple field", field('<q:fldSimple q:instr="INCLUDETEXT x"/>'), "INCLUDETEXT x"],
  ] as const)("is refused with what it would fetch or run: %s", (_, edits, reached) => {
    expect(madeWith(edits)).toEqual({ ok: false, error: { code: "template-reaches-out", reached: [reached] } });
  });

  it("is refused for what no word processor writes, in which more may stand than is seen", () => {
    const cut = field("<w:r><w:instrText>D<!-- -->DE x</w:instrText></w:r>");
    const raw = field("<w:r><w:instrText><![CDATA[DDE x]]></w:instrText></w:r>");
    for (const edits of [cut, raw]) expect(madeWith(edits)).toEqual({ ok: false, error: { code: "template-unreadable" } });
    const elsewhere = { "word/other.bin": '\ufeff <w:hdr><w:fldSimple w:instr="DDE x y"/></w:hdr>' };
    expect(madeWith([], elsewhere)).toMatchObject({ error: { code: "template-reaches-out", reached: ["DDE x y"] } });
  });

  it.each([
    ["tags", "<w:p ".repeat(500_000), { ok: false, error: { code: "template-unreadable" } }],
    ["texts", `<w:p>${"<w:t ".repeat(500_000)}</w:p>`, { ok: false, error: { code: "template-unreadable" } }],
    ["braces", `<w:p><w:r><w:t>{{${" ".repeat(20_000)}</w:t></w:r></w:p>`, { ok: true }],
    ["fields", "<w:fldChar ".repeat(500_000), { ok: false, error: { code: "template-unreadable" } }],
  ])(
    "is looked through once however many %s it leaves open",
    (_, open, outcome) => {
      expect(madeWith([["word/document.xml", "<w:body>", `<w:body>${open}`]])).toMatchObject(outcome);
    },
    20_000,
  );

  it("is refused for an object that carries a program", () => {
    const made = madeWith([], { "word/embeddings/oleObject1.bin": "x" });
    expect(made).toMatchObject({ error: { reached: ["word/embeddings/oleObject1.bin"] } });
  });

  it("is no document when one of its parts declares entities", () => {
    const declared: Edit = ["word/document.xml", "<w:document", '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document'];
    expect(madeWith([declared])).toEqual({ ok: false, error: { code: "template-unreadable" } });
  });

  it("keeps its links, and forgets the model it was itself made from", () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("attachedTemplate", "file:///C:/agent/charte.dotx")}</Relationships>`;
    const settings: Edit = ["word/settings.xml", "</w:settings>", '<w:attachedTemplate r:id="rId99"/></w:settings>'];
    const made = madeWith([...inDocument("hyperlink"), settings], { "word/_rels/settings.xml.rels": rels });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const files = unzipSync(made.value);
    const text = (part: string) => strFromU8(files[part] ?? new Uint8Array());
    expect(text("word/_rels/document.xml.rels")).toContain("https://ailleurs.example/x");
    expect(text("word/settings.xml")).not.toContain("attachedTemplate");
    expect(text("word/_rels/settings.xml.rels")).not.toContain("charte.dotx");
  });
});
