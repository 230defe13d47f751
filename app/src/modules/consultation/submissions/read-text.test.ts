import { describe, expect, it } from "vitest";
import { BOUNDS, fingerprintOf, linksIn, readComment, readSubmission, withoutAddresses } from "./read-text.ts";

const filled = {
  title: "Une halle pour les producteurs",
  body: "La halle aux grains pourrait accueillir un marché couvert.",
  authorName: "Ada Roche",
  organisation: "",
};

describe("a submission as it was typed", () => {
  it.each([
    ["as asked", {}, []],
    ["without a title", { title: "  " }, ["title empty 0"]],
    ["with a title of one word", { title: "Oui" }, ["title too-short 3"]],
    ["with a text too long", { body: "a".repeat(BOUNDS.body.most + 1) }, ["body too-long 5001"]],
    ["with a text of the longest length", { body: "a".repeat(BOUNDS.body.most) }, []],
    ["with a text whose line breaks are counted once", { body: "a\r\n".repeat(2000) }, []],
    ["unsigned and without a text", { body: "", authorName: "" }, ["body empty 0", "authorName empty 0"]],
    ["of an organisation too long", { organisation: "o".repeat(161) }, ["organisation too-long 161"]],
  ])("%s", (_, changes, faults) => {
    const read = readSubmission({ ...filled, ...changes });
    expect(read.ok ? [] : read.error.map(({ field, code, length }) => `${field} ${code} ${length}`)).toEqual(faults);
  });

  it("keeps one space between words of a line, and paragraphs of a text", () => {
    const read = readSubmission({
      ...filled,
      title: " Une   halle\n pour tous ",
      body: " Un premier paragraphe.\r\n\r\n\r\n\r\nUn second. ",
    });
    expect(read.ok && [read.value.title, read.value.body, read.value.organisation]).toEqual([
      "Une halle pour tous",
      "Un premier paragraphe.\n\nUn second.",
      null,
    ]);
  });

  it("as a comment is shorter", () => {
    expect(readComment({ ...filled, comment: "D’accord." }).ok).toBe(true);
    expect(readComment({ ...filled, comment: "x".repeat(2001) }).ok).toBe(false);
  });
});

it.each([
  ["Rien à signaler, voir page 3.", 0],
  ["Voir https://exemple.org et http://autre.example/page", 2],
  ["www.exemple.fr, puis exemple.com/offre", 2],
  ['<a href="x">ici</a>', 1],
  ["Fait le 12.03.2026, soit 1.5 M€ à l’office.", 0],
  ["https://a.b ".repeat(20), 20],
])("links of « %s »", (text, count) => {
  expect(linksIn(text)).toBe(count);
});

it.each([
  ["Une halle, pour tous !", "une  halle pour TOUS", true],
  ["À l’été", "a l'ete", true],
  ["Une halle pour tous", "Une halle pour toutes", false],
])("« %s » and « %s »", (one, other, same) => {
  expect(fingerprintOf(one) === fingerprintOf(other)).toBe(same);
});

it.each([
  ["Une halle pour l’été. Et M. Roche, 3.5 ha", "Une halle pour l’été. Et M. Roche, 3.5 ha"],
  ["Gagnez ici : https://piege.example/a puis www.piege.example", "Gagnez ici : … puis …"],
  ["Écrivez à piege@val.example ou sur piege.com!", "Écrivez à … ou sur …"],
])("without addresses, « %s » is « %s »", (text, kept) => {
  expect(withoutAddresses(text)).toBe(kept);
});
