import { expect, it } from "vitest";
import { formatNumber } from "./format-number.ts";
import { unitFor } from "./unit-for.ts";

it.each([
  [1, "stations", "station"],
  [0, "ateliers", "atelier"],
  [1.5, "tonnes de déchets", "tonne de déchets"],
  [-1, "emplois", "emploi"],
  [1, "bornes d’information accessibles", "borne d’information accessibles"],
  [1, "personnes sensibilisées", "personne sensibilisée"],
  [1, "réseaux", "réseau"],
  [1, "ans", "an"],
  [1, "mois", "mois"],
  [1, "process", "process"],
  [1, "M€", "M€"],
  [1, "PLUS", "PLUS"],
  [1, "%", "%"],
  [2, "stations", "stations"],
])("after %s, « %s » reads « %s »", (value, unit, read) => {
  expect(unitFor(value, unit)).toBe(read);
  expect(formatNumber(value, unit)).toMatch(new RegExp(`\u00a0${read}$`));
});
