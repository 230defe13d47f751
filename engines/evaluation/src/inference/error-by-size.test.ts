import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { normalDraw } from "../numerics/normal-draw.ts";
import type { Block } from "../panel/panel.ts";
import { errorBySize } from "./error-by-size.ts";
import { inferEffect } from "./infer-effect.ts";

const [UNITS, TIMES, FROM] = [60, 9, 6];

/** Units of unlike sizes, without effect; the noise is this share of the size of each, and that much in common. */
const sized = (
  random: () => number,
  noise: { readonly share: number; readonly common: number },
  treated: (sizes: number[]) => number,
): Block => {
  const sizes = Array.from({ length: UNITS }, () => 100 * Math.exp(normalDraw(random)));
  const outcome = Float64Array.from({ length: UNITS * TIMES }, (_, at) => {
    const size = sizes[Math.floor(at / TIMES)] ?? 0;
    return size + (noise.common + noise.share * size) * normalDraw(random);
  });
  const chosen = treated(sizes);
  const units = sizes.map((_, unit) => `u${unit}`);
  const panel = { units, times: Array.from({ length: TIMES }, (_, at) => `${2000 + at}`), outcome };
  return { panel, treated: [chosen], controls: units.map((_, unit) => unit).filter((unit) => unit !== chosen), from: FROM };
};

const largest = (sizes: number[]): number => sizes.indexOf(Math.max(...sizes));

describe("the error of what is larger than its placebos", () => {
  it.each([
    ["of the largest, where noise grows with size", { share: 0.05, common: 0 }, largest],
    ["of the largest, where it does not", { share: 0, common: 5 }, largest],
    ["of any, where noise grows with size", { share: 0.05, common: 0 }, () => 0],
  ] as const)("holds no effect as often as it says: %s", (_, noise, treated) => {
    const random = seededRandom(3);
    let held = 0;
    for (let draw = 0; draw < 300; draw++) {
      const told = inferEffect(sized(random, noise, treated), { method: "did", kind: "placebo", replications: 200, level: 0.95, random });
      if (told.ok && told.value.interval.ok && told.value.interval.value.low <= 0 && told.value.interval.value.high >= 0) held++;
    }
    expect(held / 300).toBeGreaterThan(0.88);
    expect(held / 300).toBeLessThan(0.995);
  });

  it("is none where sizes tell nothing, are one, or where the treated is among the smallest", () => {
    const random = seededRandom(4);
    const alike = Array.from({ length: 200 }, () => ({ effect: normalDraw(random), size: random() }));
    expect(errorBySize(alike, 100)).toBeNull();
    expect(
      errorBySize(
        alike.map(({ effect }) => ({ effect, size: 1 })),
        100,
      ),
    ).toBeNull();
    const grown = alike.map(({ effect, size }) => ({ effect: effect * size, size: size ** 2 }));
    expect(errorBySize(grown, 0.001)).toBeNull();
    expect(errorBySize(grown, 100)).toBeGreaterThan(7);
    expect(errorBySize(grown, 100)).toBeLessThan(14);
  });
});
