import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { calendarAggregate, dynamicAggregate, groupAggregate, simpleAggregate } from "./aggregate.ts";
import type { ErrorKind } from "./cell-effect.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { uncertainties } from "./uncertainties.ts";

const [UNITS, TIMES, EFFECT, DRAWS] = [20, 12, 1, 250];
const starts = [5, 5, 5, 8, 8, 8];

/** Share of intervals of 95 % that hold the effect, for each of the four aggregates, over panels drawn with noise that lasts. */
const coverage = (errors: ErrorKind): number[] => {
  const random = seededRandom(12);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const held = [0, 0, 0, 0];
  for (let draw = 0; draw < DRAWS; draw++) {
    const adoption = Array.from({ length: UNITS }, (_, unit) => starts[unit] ?? null);
    const outcome = new Float64Array(UNITS * TIMES);
    adoption.forEach((from, unit) => {
      let noise = normal();
      for (let at = 0; at < TIMES; at++) {
        outcome[unit * TIMES + at] = unit + at + noise + (from !== null && at >= from ? EFFECT : 0);
        noise = 0.5 * noise + Math.sqrt(0.75) * normal();
      }
    });
    const times = Array.from({ length: TIMES }, (_, at) => String(at));
    const found = groupTimeEffects({ units: adoption.map((_, unit) => String(unit)), times, outcome, adoption }, { errors });
    if (!found.ok) throw new Error(found.error.code);
    const parts = [dynamicAggregate, groupAggregate, calendarAggregate].map((gather) => gather(found.value)?.overall);
    const overall = [simpleAggregate(found.value) ?? undefined, ...parts].filter((one) => one !== undefined);
    uncertainties(found.value, overall).forEach((one, at) => {
      if (one && one.low <= EFFECT && EFFECT <= one.high) held[at] = (held[at] ?? 0) + 1;
    });
  }
  return held.map((count) => count / DRAWS);
};

describe("intervals on twenty units, six of them treated", () => {
  it("hold the effect as often as they say", () => {
    for (const share of coverage("small-sample")) expect(share).toBeGreaterThan(0.92);
  });

  it("do not with the errors of the reference authors, made for many units", () => {
    for (const share of coverage("authors")) expect(share).toBeLessThan(0.93);
  });
});
