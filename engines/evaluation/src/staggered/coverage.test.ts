import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { TreatedPanel } from "../panel/panel.ts";
import { calendarAggregate, dynamicAggregate, groupAggregate, simpleAggregate } from "./aggregate.ts";
import type { ErrorKind } from "./cell-effect.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { preTrendTest } from "./pre-trend-test.ts";
import { uncertainties } from "./uncertainties.ts";

const [UNITS, TIMES, EFFECT, DRAWS] = [20, 12, 1, 250];
const starts = [5, 5, 5, 8, 8, 8];

type Drawn = { readonly panel: TreatedPanel; readonly errors: ErrorKind };

/** Panels of two cohorts as large as asked, with noise that lasts, and an effect of 1. */
const drawn = (starts: readonly number[], units: number, errors: ErrorKind): Drawn[] => {
  const random = seededRandom(12);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: DRAWS }, () => {
    const adoption = Array.from({ length: units }, (_, unit) => starts[unit] ?? null);
    const outcome = new Float64Array(units * TIMES);
    adoption.forEach((from, unit) => {
      let noise = normal();
      for (let at = 0; at < TIMES; at++) {
        outcome[unit * TIMES + at] = unit + at + noise + (from !== null && at >= from ? EFFECT : 0);
        noise = 0.5 * noise + Math.sqrt(0.75) * normal();
      }
    });
    const times = Array.from({ length: TIMES }, (_, at) => String(at));
    return { panel: { units: adoption.map((_, unit) => String(unit)), times, outcome, adoption }, errors };
  });
};

const toldOf = ({ panel, errors }: Drawn) => {
  const found = groupTimeEffects(panel, { errors });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

/** Share of intervals of 95 % that hold the effect, for each of the four aggregates, over panels drawn with noise that lasts. */
const coverage = (errors: ErrorKind): number[] => {
  const held = [0, 0, 0, 0];
  for (const one of drawn(starts, UNITS, errors)) {
    const found = toldOf(one);
    const parts = [dynamicAggregate, groupAggregate, calendarAggregate].map((gather) => gather(found)?.overall);
    const overall = [simpleAggregate(found) ?? undefined, ...parts].filter((one) => one !== undefined);
    uncertainties(found, overall).forEach((one, at) => {
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

describe("the test of what stands before the treatment", () => {
  // Four effects before for one cohort, seven for the other.
  const large = [...Array<number>(14).fill(5), ...Array<number>(14).fill(8)];
  const rejected = (errors: ErrorKind): number =>
    drawn(large, 60, errors).filter((one) => (preTrendTest(toldOf(one))?.pValue ?? 0) < 0.05).length / DRAWS;

  it("rejects parallel trends no more than it says, where the reference authors' does far too often", () => {
    expect(rejected("small-sample")).toBeLessThan(0.12);
    expect(rejected("authors")).toBeGreaterThan(0.2);
  });

  it("says nothing where a cohort has too few units for so many effects", () => {
    const [one] = drawn(starts, UNITS, "small-sample");
    expect(one && preTrendTest(toldOf(one))).toBeNull();
  });
});
