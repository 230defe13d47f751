import { expect, it } from "vitest";
import { translator } from "../../messages/index.ts";
import { pointWords } from "./point-words.ts";

const t = translator("fr");

it.each([
  ["questions", "the text gives a day and a month, no year", "Le texte donne un jour et un mois, sans année."],
  ["questions", "several territories bear the name Rive", "Plusieurs territoires s’appellent Rive : le texte ne dit pas lequel."],
  ["conflicts", "lines sum to 6.6 M€, the text says 6.8 M€", "Les lignes font 6,6 M€, le texte annonce 6,8 M€."],
  ["conflicts", "the text says 91.72 M€ and 91 M€", "Le texte dit 91,72 M€ et 91 M€."],
  ["questions", "anything else", "Le texte laisse ce point ouvert."],
  ["conflicts", "anything else", "Le texte se contredit sur ce point."],
] as const)("says a %s in French: %s", (kind, why, words) => {
  expect(pointWords({ kind, why }, t).replace(/[\u00a0\u202f]/g, " ")).toBe(words);
});
