import { expect, it } from "vitest";
import { quotableText } from "./quotable-text.ts";

const located = (text: string, quote: string): string | null => {
  const span = quotableText(text).locate(quote);
  return span && text.slice(span.start, span.end);
};

const worded = (text: string, words: string): string | null => {
  const span = quotableText(text).worded(words, { start: 0, end: text.length });
  return span && text.slice(span.start, span.end);
};

it.each([
  ["d’un  pacte\u00a0:\n12\u202f500 euros", "d'un pacte : 12 500 euros", "d’un  pacte\u00a0:\n12\u202f500 euros"],
  ["la coopé\u00adration", "la coopération", "la coopé\u00adration"],
  ["la coopération", "la  Coopération", null],
  ["à Annecy puis Anne", "Anne", "Anne"],
  ["\u0130lots et Vive", "et Vive", "et Vive"],
  ["un texte", " ", null],
])("finds in « %s » the quote « %s »", (text, quote, found) => {
  expect(located(text, quote)).toBe(found);
});

it.each([
  ["la RÉGION Haute-Vive", "région haute-vive", "RÉGION Haute-Vive"],
  ["la Région Haute-Vive", "Région Haute", null],
  ["la Région Haute-Vive", "Vive", null],
  ["l'Étang d'Or", "etang", "Étang"],
  ["\u0130lots et Vive", "vive", "Vive"],
])("finds in « %s » the words « %s »", (text, words, found) => {
  expect(worded(text, words)).toBe(found);
});

it("takes four times as long for a text four times as long, not sixteen", () => {
  const cost = (length: number): number => {
    const text = "Le pacte de l’Orme prévoit 12 ateliers.  ".repeat(length / 40);
    const { user, system } = process.cpuUsage();
    expect(quotableText(text).locate("absent de ce texte")).toBeNull();
    const after = process.cpuUsage();
    return (after.user + after.system - user - system) / 1000;
  };
  const best = (length: number): number => Math.min(...[1, 2, 3].map(() => cost(length)));
  const short = best(100_000);
  expect(best(400_000)).toBeLessThan(9 * Math.max(short, 20));
});
