import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { estimatorOf } from "../inference/estimator.ts";
import type { Block } from "../panel/panel.ts";
import { placeboFit } from "./placebo-fit.ts";

/** Thirty units over ten times that go along, each with noise of its own; the first is treated from the seventh on, by nothing. */
const panelWhere = (own: (at: number) => number, size = 1): Block => {
  const random = seededRandom(3);
  const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
  const courses = Array.from({ length: 30 }, (_, unit) =>
    Array.from({ length: 10 }, (__, at) => (unit === 0 ? own(at) + size * normal() : normal()) + 10 + at + unit / 3),
  );
  return {
    panel: {
      units: courses.map((_, unit) => `u${unit}`),
      times: courses[0]?.map((_, at) => String(at)) ?? [],
      outcome: Float64Array.from(courses.flat()),
    },
    treated: [0],
    controls: courses.map((_, unit) => unit).slice(1),
    from: 6,
  };
};
const fitOf = (block: Block, method: "did" | "sc" | "sdid") =>
  placeboFit(block, estimatorOf(method), { draws: 100, random: seededRandom(1) });

describe("how near a comparison followed before, among placebos", () => {
  it.each(["did", "sc", "sdid"] as const)("is as usual where the treated is like its controls: %s", (method) => {
    expect(
      fitOf(
        panelWhere(() => 3),
        method,
      ),
    ).toMatchObject({ isWorse: false });
  });

  it.each([
    ["far above all of them", () => 60, "sc"],
    ["on a way of its own since long", (at: number) => 3 * at, "did"],
    ["on a way of its own since long", (at: number) => 3 * at, "sc"],
    ["on a way of its own since long", (at: number) => 3 * at, "sdid"],
  ] as const)("is worse where the treated is %s: %s", (_, own, method) => {
    const fit = fitOf(panelWhere(own), method);
    expect(fit).toMatchObject({ isWorse: true, share: 1 / 30 });
    expect(fit?.rmse).toBeGreaterThan(2 * (fit?.usual ?? Number.POSITIVE_INFINITY));
  });

  it("is worse where the treated is larger, and what it varies by as well", () => {
    expect(
      fitOf(
        panelWhere(() => 0, 20),
        "did",
      ),
    ).toMatchObject({ isWorse: true });
  });

  it("is no worse where what it misses is rounding", () => {
    const along = panelWhere(() => 0);
    const outcome = along.panel.outcome.map((_, place) => {
      const [unit, at] = [Math.floor(place / 10), place % 10];
      return unit === 0 ? 1e5 * (1 / 3 + at) : 1 / 3 + at + (at >= 6 ? unit : 0);
    });
    const told = placeboFit(
      { ...along, panel: { ...along.panel, outcome } },
      (block) => ({
        ...estimatorOf("did")(block),
        unitWeights: new Float64Array(block.controls.length).fill(block.treated[0] === 0 ? 1e5 / 29 : 1 / 28),
      }),
      { draws: 100, random: seededRandom(1) },
    );
    expect(told?.rmse).toBeLessThan(1e-6);
    expect(told).toMatchObject({ isWorse: false });
  });

  it("does not hide an effect that goes far beyond it", () => {
    const own = (at: number): number => 3 * at + (at >= 6 ? 300 : 0);
    expect(
      fitOf(
        panelWhere((at) => 3 * at),
        "sdid",
      )?.beyond,
    ).toBeGreaterThan(0.05);
    expect(fitOf(panelWhere(own), "sdid")).toMatchObject({ isWorse: true, beyond: 1 / 30 });
  });

  it("is not told where no controls are left to compare a placebo with", () => {
    const block = panelWhere(() => 0);
    expect(fitOf({ ...block, treated: [0, 1], controls: [2, 3] }, "did")).toBeNull();
  });
});
