import type { PanelRow } from "@levier/evaluation";
import { seededRandom } from "@levier/kernel";
import { expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { evaluatePanel } from "./evaluate-panel.ts";
import { readEvaluateOptions } from "./options.ts";

/** Forty territories, of which the first wavers far more than the others. */
const wavering = (): PanelRow[] => {
  const random = seededRandom(3);
  return Array.from({ length: 40 }, (_, unit) =>
    Array.from({ length: 12 }, (__, at): PanelRow => {
      const outcome = 1000 + 10 * unit + 5 * at + (unit === 0 ? 400 : 4) * (random() - 0.5);
      return { unit: `u${unit}`, time: String(2010 + at), outcome, isTreated: unit === 0 && at >= 10 };
    }),
  ).flat();
};

const COLUMNS = ["p.csv", "--unit", "u", "--time", "t", "--outcome", "y", "--treated", "d"];
const advice = (more: readonly string[]): string => {
  const options = readEvaluateOptions([...COLUMNS, ...more]);
  if (!options.ok) throw new Error(options.error);
  const told = evaluatePanel(translator("fr"), wavering(), options.value);
  if (!told.ok) throw new Error(told.error.code);
  return told.value.warnings.find(({ code }) => code === "poor-fit")?.sentence ?? "";
};

it("a poor fit is not told to compare in logarithms what is so already", () => {
  expect(advice([])).toContain("Comparez des taux ou des logarithmes");
  const inLogarithms = advice(["--transform", "log"]);
  expect(inLogarithms).toContain("Choisissez des territoires témoins qui lui ressemblent davantage");
  expect(inLogarithms).not.toContain("Comparez des taux");
});
