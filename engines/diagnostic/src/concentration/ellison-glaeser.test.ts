import { isMissing, missing, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { type EllisonGlaeser, type EstablishmentJobs, ellisonGlaeser } from "./ellison-glaeser.ts";

const indexOf = (establishments: readonly EstablishmentJobs[], territories: readonly number[]): EllisonGlaeser => {
  const found = ellisonGlaeser(establishments, territories);
  if (!found.ok || isMissing(found.value)) throw new Error("an index was expected");
  return found.value;
};

describe("the index of Ellison and Glaeser", () => {
  // Farhauer & Kröll 2014, as printed in the manual of the R package REAT (ellison.a): ten firms in Wien, Linz and Graz.
  it("is the one Farhauer and Kröll print", () => {
    const sizes = [[200, 650, 12_000, 100, 50], [16_000, 13_000, 1500, 1500], [25_000]];
    const firms = sizes.flatMap((list, territory) => list.map((jobs) => ({ jobs, territory })));
    expect(indexOf(firms, [500_000, 400_000, 100_000]).agglomeration).toBeCloseTo(0.05990628, 8);
  });

  it("is nought on average for establishments thrown like darts", () => {
    const random = seededRandom(5);
    const territories = [500, 300, 150, 50];
    const throwDart = (): number => {
      let aim = random() * 1000;
      return territories.findIndex((jobs) => {
        aim -= jobs;
        return aim < 0;
      });
    };
    const rounds = 4000;
    let sum = 0;
    for (let round = 0; round < rounds; round++) {
      const firms = Array.from({ length: 12 }, (_, at) => ({ jobs: 1 + at * at, territory: throwDart() }));
      sum += indexOf(firms, territories).agglomeration;
    }
    expect(Math.abs(sum / rounds)).toBeLessThan(0.01);
  });

  it("is 1 when the whole industry is in one of several equal territories", () => {
    const firms = [5, 20, 3].map((jobs) => ({ jobs, territory: 1 }));
    expect(indexOf(firms, [70, 70, 70]).agglomeration).toBeCloseTo(1, 12);
  });

  it("does not exist for a single establishment or a single territory", () => {
    expect(ellisonGlaeser([{ jobs: 5, territory: 0 }], [1, 2])).toEqual({ ok: true, value: missing("not-applicable") });
    expect(
      ellisonGlaeser(
        [5, 6].map((jobs) => ({ jobs, territory: 0 })),
        [12],
      ),
    ).toEqual({ ok: true, value: missing("not-applicable") });
  });

  it("is refused for figures that cannot be", () => {
    const refusal = (establishments: readonly EstablishmentJobs[], territories: readonly number[]): unknown => {
      const found = ellisonGlaeser(establishments, territories);
      return found.ok ? undefined : found.error;
    };
    expect(refusal([], [1])).toEqual({ reason: "empty" });
    expect(refusal([{ jobs: -1, territory: 0 }], [1])).toEqual({ reason: "negative", at: 0 });
    expect(refusal([{ jobs: 1, territory: 2 }], [1, 2])).toEqual({ reason: "out-of-range", at: 0 });
    expect(refusal([{ jobs: 0, territory: 0 }], [1, 2])).toEqual({ reason: "all-zero" });
  });
});
