import { expect, it } from "vitest";
import { translator } from "../../messages/index.ts";
import { pointWords } from "./point-words.ts";

const t = translator("fr");

it.each([
  ["questions", "pact-type-missing", {}, "Le texte ne dit pas de quel type de pacte il s’agit."],
  ["questions", "year-missing", {}, "Le texte donne un jour et un mois, sans année."],
  ["questions", "vote-date-missing", {}, "Le texte parle d’un vote sans en donner la date."],
  [
    "questions",
    "territory-ambiguous",
    { name: "Rive", candidates: "Rive (com-1), CC de Rive (epci-2)" },
    "Plusieurs territoires s’appellent Rive : Rive (com-1), CC de Rive (epci-2). Le texte ne dit pas lequel.",
  ],
  [
    "questions",
    "territory-unknown",
    { name: "CC de Rive", candidates: "CC des Deux Rives (epci-3)" },
    "Aucun territoire d’aujourd’hui ne s’appelle CC de Rive ; la commune de ce nom appartient à : CC des Deux Rives (epci-3). Est-ce bien lui ?",
  ],
  ["conflicts", "amounts-do-not-sum", { sumEur: 6.6e6, totalEur: 6.8e6 }, "Les lignes font 6,6 M€, le texte annonce 6,8 M€."],
  ["conflicts", "amount-told-twice", { exactEur: 91.72e6, roundedEur: 91e6 }, "Le texte dit 91,72 M€ et 91 M€."],
  ["questions", "anything-else", {}, "Le texte laisse ce point ouvert."],
  ["conflicts", "anything-else", {}, "Le texte se contredit sur ce point."],
] as const)("says a point of the %s in French: %s", (kind, code, values, words) => {
  expect(pointWords({ kind, code, values }, t).replace(/[\u00a0\u202f]/g, " ")).toBe(words);
});
