import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { normalDraw } from "../numerics/normal-draw.ts";
import { dynamicAggregate } from "./aggregate.ts";
import { bandReaches } from "./band-reaches.ts";
import type { ErrorKind } from "./cell-effect.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { uncertainties } from "./uncertainties.ts";

type Size = { readonly units: number; readonly treated: number; readonly times: number };

/** Noise of which half stays from one time to the next, and no effect: effects by time since the treatment, and what they are told with. */
const drawn = ({ units, treated, times }: Size, seed: number, errors: ErrorKind = "small-sample") => {
  const random = seededRandom(seed);
  const outcome = new Float64Array(units * times);
  for (let at = 0; at < outcome.length; at++) {
    const before = at % times === 0 ? normalDraw(random) : (outcome[at - 1] ?? 0);
    outcome[at] = 0.5 * before + Math.sqrt(0.75) * normalDraw(random);
  }
  const adoption = Array.from({ length: units }, (_, unit) => (unit < treated ? times / 2 : null));
  const names = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at));
  const found = groupTimeEffects({ units: names(units), times: names(times), outcome, adoption }, { errors });
  const dynamic = found.ok ? dynamicAggregate(found.value) : null;
  if (!found.ok || !dynamic) throw new Error("nothing was told");
  const { effects } = dynamic;
  const reaches = bandReaches(found.value, effects, { random, draws: 300 });
  return { effects, reaches, told: uncertainties(found.value, effects) };
};

const PANELS = 200;
/** Few treated units, of few and of many: where errors, their freedom and their correlations are learnt on little. */
const sizes: readonly Size[] = [
  { units: 10, treated: 4, times: 4 },
  { units: 20, treated: 8, times: 12 },
  { units: 40, treated: 8, times: 8 },
];

describe("bands of effects by time since the treatment", () => {
  it("hold all of them together as often as they say, however few the units", () => {
    let held = 0;
    for (const size of sizes) {
      for (let seed = 1; seed <= PANELS; seed++) {
        const { effects, reaches, told } = drawn(size, seed);
        const isHeld = effects.every(({ estimate }, at) => Math.abs(estimate) <= (reaches[at] ?? 0) * (told[at]?.standardError ?? 0));
        if (isHeld) held++;
      }
    }
    expect(held / (sizes.length * PANELS)).toBeGreaterThan(0.94);
    expect(held / (sizes.length * PANELS)).toBeLessThan(0.98);
  });

  it("are never narrower than the interval of each", () => {
    const { reaches, told } = drawn({ units: 10, treated: 4, times: 4 }, 1);
    told.forEach((one, at) => {
      if (one) expect(reaches[at]).toBeGreaterThanOrEqual((one.high - one.low) / 2 / one.standardError);
      else expect(reaches[at]).toBeNull();
    });
  });

  it("reach as the reference authors' do, all as far, with their errors", () => {
    const { reaches } = drawn({ units: 200, treated: 80, times: 8 }, 1, "authors");
    const known = new Set(reaches.filter((reach) => reach !== null));
    expect(known.size).toBe(1);
    for (const reach of known) expect(reach).toBeGreaterThan(2.3);
    for (const reach of known) expect(reach).toBeLessThan(2.9);
  });
});
