import { expect, it } from "vitest";
import { readText } from "./reading.ts";

const sentencesOf = (text: string): string[] => {
  const { flat, sentences } = readText(text);
  return sentences.map(({ start, end }) => flat.slice(start, end));
};

it("cuts after a full stop that a capital follows, not after an abbreviation", () => {
  expect(sentencesOf("M. Orme signe le pacte. La Région paie 1,5 million d'euros. Suite.")).toEqual([
    "M. Orme signe le pacte.",
    "La Région paie 1,5 million d'euros.",
    "Suite.",
  ]);
});

it.each([
  ["semicolons", "créer douze ateliers ; "],
  ["commas", "créer douze ateliers, "],
  ["words", "créer douze ateliers "],
  ["nothing at all", "a"],
])("cuts what runs on for pages, at its %s, and loses nothing of it", (_, part) => {
  const sentences = sentencesOf(part.repeat(40_000 / part.length));
  expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(3000);
  expect(sentences.join("").replace(/\s/g, "")).toBe(part.repeat(40_000 / part.length).replace(/\s/g, ""));
  if (part.length > 1) expect(sentences.every((sentence) => /^créer|^douze|^ateliers/.test(sentence))).toBe(true);
});
