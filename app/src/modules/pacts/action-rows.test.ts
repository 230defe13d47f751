import { describe, expect, it } from "vitest";
import { actionPage, axesWithoutAction, pageOfRank, rankedActions } from "./action-rows.ts";
import { largePact, smallPact } from "./pacts.testing.ts";

const cited = { citations: [{ source: "s1" }] };
const pact = smallPact({
  axes: ["Eau", "Bois", "Fer"].map((label) => ({ label, ...cited })),
  actions: [
    ["Forger", 2],
    ["Errer", null],
    ["Pêcher", 0],
    ["Souder", 2],
  ].map(([label, axis]) => ({ label: String(label), axis: typeof axis === "number" ? axis : null, ...cited })),
});

describe("the actions of a pact", () => {
  it("follow their axes, those under none last, and keep their order within", () => {
    expect(rankedActions(pact).map(({ label, rank }) => `${rank} ${label}`)).toEqual(["1 Pêcher", "2 Forger", "3 Souder", "4 Errer"]);
    expect(actionPage(pact, undefined).groups.map(({ axis, actions }) => [axis?.label ?? null, actions.length])).toEqual([
      ["Eau", 1],
      ["Fer", 2],
      [null, 1],
    ]);
    expect(axesWithoutAction(pact).map(({ label }) => label)).toEqual(["Bois"]);
  });

  it("are each on the page that their rank leads to, once", () => {
    const large = largePact(66);
    const pages = [1, 2, 3, 4].map((page) => actionPage(large, String(page)));
    expect(pages.map(({ from, to, pages: count }) => [from, to, count])).toEqual([
      [1, 20, 4],
      [21, 40, 4],
      [41, 60, 4],
      [61, 66, 4],
    ]);
    const ranks = pages.flatMap(({ page, groups }) => groups.flatMap(({ actions }) => actions.map(({ rank }) => [rank, page])));
    expect(ranks).toEqual(Array.from({ length: 66 }, (_, n) => [n + 1, pageOfRank(n + 1)]));
  });
});
