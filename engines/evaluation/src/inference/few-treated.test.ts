import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { blockDid } from "../did/block-did.ts";
import { normalDraw } from "../numerics/normal-draw.ts";
import type { Block, TreatedPanel } from "../panel/panel.ts";
import { simpleAggregate } from "../staggered/aggregate.ts";
import { groupTimeEffects } from "../staggered/group-time-effects.ts";
import { uncertainties } from "../staggered/uncertainties.ts";
import { bootstrap } from "./bootstrap.ts";
import type { Interval } from "./inference.ts";
import { jackknife } from "./jackknife.ts";

const [UNITS, TIMES, PANELS, LEVEL] = [40, 12, 400, 0.95];

/** Panels of noise of which half stays from one time to the next, without any effect; `noise`: of the treated, beside the others'. */
const drawn = (starts: readonly number[], noise = 1): TreatedPanel[] => {
  const random = seededRandom(starts.length);
  return Array.from({ length: PANELS }, () => {
    const outcome = new Float64Array(UNITS * TIMES);
    for (let at = 0; at < outcome.length; at++) {
      const isFirst = at % TIMES === 0;
      outcome[at] = isFirst ? normalDraw(random) : 0.5 * (outcome[at - 1] ?? 0) + Math.sqrt(0.75) * normalDraw(random);
    }
    for (let at = 0; at < starts.length * TIMES; at++) outcome[at] = noise * (outcome[at] ?? 0);
    const adoption = Array.from({ length: UNITS }, (_, unit) => starts[unit] ?? null);
    const times = Array.from({ length: TIMES }, (_, at) => String(2000 + at));
    return { units: adoption.map((_, unit) => `u${unit}`), times, outcome, adoption };
  });
};

type Tell = (panel: TreatedPanel) => Pick<Interval, "low" | "high"> | null;

const held = (starts: readonly number[], tell: Tell, noise?: number): number => {
  const told = drawn(starts, noise).flatMap((panel) => tell(panel) ?? []);
  expect(told.length).toBe(PANELS);
  return told.filter(({ low, high }) => low <= 0 && high >= 0).length / PANELS;
};

const blockOf = (panel: TreatedPanel): Block => {
  const isTreated = (unit: number): boolean => panel.adoption[unit] !== null;
  const places = [...panel.units.keys()];
  return { panel, treated: places.filter(isTreated), controls: places.filter((unit) => !isTreated(unit)), from: TIMES / 2 };
};

const tellers: readonly (readonly [string, Tell])[] = [
  [
    "by cohort and time",
    (panel) => {
      const given = groupTimeEffects(panel);
      const mean = given.ok ? simpleAggregate(given.value) : null;
      return given.ok && mean ? (uncertainties(given.value, [mean])[0] ?? null) : null;
    },
  ],
  [
    "by jackknife",
    (panel) => {
      const told = jackknife(blockOf(panel), blockDid(blockOf(panel)), LEVEL);
      return told.ok && told.value.interval.ok ? told.value.interval.value : null;
    },
  ],
  [
    "by bootstrap",
    (panel) => {
      const told = bootstrap(blockOf(panel), blockDid, { replications: 60, random: seededRandom(1), level: LEVEL });
      return told.ok && told.value.interval.ok ? told.value.interval.value : null;
    },
  ],
];

describe.each(tellers)("intervals %s", (_, tell) => {
  it.each([2, 3, 5])("hold no effect as often as they say with %i treated of forty", (treated) => {
    const share = held(
      Array.from({ length: treated }, () => TIMES / 2),
      tell,
    );
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.98);
  });

  it("hold it less often where two treated are twice as noisy as the others, which is told", () => {
    const share = held([TIMES / 2, TIMES / 2], tell, 2);
    expect(share).toBeGreaterThan(0.88);
    expect(share).toBeLessThan(0.95);
  });
});

it("holds no effect as often as it says with two cohorts of two", () => {
  const [, tell] = tellers[0] ?? ["", () => null];
  const share = held([5, 5, 8, 8], tell);
  expect(share).toBeGreaterThan(0.92);
  expect(share).toBeLessThan(0.985);
});
