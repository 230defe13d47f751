import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadCorpus } from "./corpus.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-corpus-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const annotated = (content: string): void => writeFileSync(join(folder, "gold.json"), content);

it("reads texts with what was found in them", () => {
  mkdirSync(join(folder, "2026"));
  writeFileSync(join(folder, "2026/a.txt"), "Un POCE.");
  annotated('{ "items": [{ "file": "2026/a.txt", "gold": { "pactType": { "value": "POCE", "evidence": "POCE" } } }] }');
  expect(loadCorpus(folder, "mine")).toMatchObject({
    ok: true,
    value: [{ corpus: "mine", text: "Un POCE.", gold: { pactType: { value: "POCE", evidence: ["POCE"] }, axes: [] } }],
  });
});

it.each<[string, string | null, RegExp]>([
  ["no annotation", null, /gold\.json cannot be read \(ENOENT\)\. Name a folder/],
  ["an annotation cut short", "{", /gold\.json is not JSON\. Correct it\.$/],
  ["another JSON", "[]", /gold\.json is no annotation: the whole, .*object/],
  ["no text", '{ "items": [] }', /items, it names no text/],
  ["a text without its values", '{ "items": [{ "file": "a.txt" }] }', /items\.0\.gold, /],
  ["a text that is not there", '{ "items": [{ "file": "a.txt", "gold": {} }] }', /a\.txt cannot be read \(ENOENT\)/],
  ["a text outside the folder", '{ "items": [{ "file": "b/../../a.txt", "gold": {} }] }', /items\.0\.file, it lies outside the folder/],
  ["a text by its whole path", '{ "items": [{ "file": "/a.txt", "gold": {} }] }', /items\.0\.file, it lies outside the folder/],
])("refuses a folder that holds %s, in a sentence", (_, content, sentence) => {
  if (content !== null) annotated(content);
  expect(loadCorpus(folder, "mine")).toEqual({ ok: false, error: expect.stringMatching(sentence) });
});
