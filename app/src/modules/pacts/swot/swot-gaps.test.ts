import { expect, it } from "vitest";
import { figureChange } from "./figure-change.ts";
import { figureOfFigure } from "./figure-of.ts";
import { figure, imaginary, line } from "./swot.testing.ts";
import { openQuestions, swotGaps } from "./swot-gaps.ts";

const ground = {
  axes: [
    { id: "a1", label: "Former" },
    { id: "a2", label: "Relier" },
  ],
  actions: [
    { id: "c1", label: "Ouvrir une école", axis: "a1", isDropped: false },
    { id: "c2", label: "Rouvrir la gare", axis: "a2", isDropped: true },
  ],
};
const kept = figureOfFigure(figure("census-unemployment", 0.14), imaginary({}));
if (kept === null) throw new Error("it has a value");
const counted = { basis: { kind: "figure", figure: kept } } as const;

it("an axis has a figure behind it once a line that rests on one led to it or to one of its actions", () => {
  expect(swotGaps([line("l1", { axisIds: ["a1"] })], ground).axes.map(({ id }) => id)).toEqual(["a1", "a2"]);
  expect(swotGaps([line("l1", { ...counted, actionIds: ["c1"] })], ground).axes.map(({ id }) => id)).toEqual(["a2"]);
  expect(swotGaps([line("l1", { ...counted, axisIds: ["a2"], state: "draft" })], ground).axes).toHaveLength(2);
});

it("a weakness has an action once it led to one that is not given up", () => {
  const open = (actionIds: readonly string[]) => swotGaps([line("l1", { actionIds })], ground).weaknesses.length;
  expect([open([]), open(["c2"]), open(["c1"]), open(["left"])]).toEqual([1, 1, 0, 1]);
});

it("a pact without a published diagnosis leaves nothing open in it", () => {
  expect(openQuestions([line("l1", { state: "draft" })], ground)).toEqual([]);
  expect(openQuestions([line("l1")], ground)).toEqual([
    { code: "axis-figure", count: 2, total: 2 },
    { code: "weakness-action", count: 1, total: 1 },
  ]);
});

it("a figure is told to have changed by its value, its period or its territory, and not by its last digits", () => {
  const now = (changes: Partial<typeof kept>) => figureChange(kept, new Map([[kept.key, { ...kept, ...changes }]]))?.kind ?? null;
  expect([now({}), now({ value: kept.value + 1e-12 }), now({ source: { ...kept.source, vintage: "2025" } })]).toEqual([null, null, null]);
  expect([now({ value: 0.15 }), now({ period: "2025" }), now({ place: "Ailleurs" })]).toEqual(["changed", "changed", "changed"]);
  expect(figureChange(kept, new Map())?.kind).toBe("gone");
});
