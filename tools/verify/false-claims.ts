import { shareOfFalseClaims } from "@levier/diagnostic";
import { seededRandom } from "@levier/kernel";
import type { Verification } from "../verify.ts";

/** The share of portraits that may claim a difference where there is none. */
const RATE = 0.05;

export const falseClaims: Verification = {
  what: "portraits of territories in which nothing differs claim a difference no more often than promised",
  size: 10_000,
  run: (size, seed) => {
    const share = shareOfFalseClaims(seededRandom(seed), size, RATE);
    // Three standard errors of a share counted over so many portraits.
    const most = RATE + 3 * Math.sqrt((RATE * (1 - RATE)) / size);
    const told = `${(100 * share).toFixed(1)} % of portraits claim a difference where there is none, at most ${100 * RATE} % promised`;
    return share <= most ? Promise.resolve(told) : Promise.reject(new Error(told));
  },
};
