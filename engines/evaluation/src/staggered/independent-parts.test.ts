import { seededRandom } from "@levier/kernel";
import { expect, it } from "vitest";
import { normalDraw } from "../numerics/normal-draw.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { freedomOf } from "./independent-parts.ts";

const [TIMES, NEVER] = [10, 5];

/** One unit treated from the sixth time on, a few that never are, and others that are treated after. */
const panel = (later: number) => {
  const adoption = [5, ...Array.from({ length: NEVER }, () => null), ...Array.from({ length: later }, () => 8)];
  const random = seededRandom(3);
  const outcome = Float64Array.from({ length: adoption.length * TIMES }, () => normalDraw(random));
  return { units: adoption.map((_, at) => `u${at}`), times: Array.from({ length: TIMES }, (_, at) => `${2000 + at}`), outcome, adoption };
};

it("learns the error of one unit alone from those it is compared with, not from a cohort that it never meets", () => {
  for (const later of [0, 24]) {
    const given = groupTimeEffects(panel(later), { control: "never" });
    if (!given.ok) throw new Error(given.error.code);
    const cell = given.value.effects.find(({ cohort, time }) => cohort.time === "2005" && time === "2005");
    if (!cell) throw new Error("no effect");
    expect(freedomOf(given.value, cell, { clusters: undefined, level: 0.95 })).toBeCloseTo(NEVER - 1, 2);
  }
});
