import { expect, it } from "vitest";
import { rhythmIn } from "./told-target.ts";

it.each([
  ["par an", "year"],
  ["chaque année", "year"],
  ["un bilan annuel", "year"],
  ["par semestre", "half-year"],
  ["bilan semestriel", "half-year"],
  ["chaque trimestre", "quarter"],
  ["par mois", "month"],
  ["relevé mensuel", "month"],
  ["en plan", null],
  ["régulièrement", null],
])("« %s » tells a period: %s", (words, rhythm) => {
  expect(rhythmIn(words)).toBe(rhythm);
});
