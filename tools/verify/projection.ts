import { seededRandom } from "@levier/kernel";
import type { Verification } from "../verify.ts";
import { foreignSeries } from "./projection/foreign-series.ts";
import { otherSeries } from "./projection/other-series.ts";
import { askAll, holds, printTenths, tell, tellEach } from "./projection/outcomes.ts";

const SIZE = 10_000;

export const projection: Verification = {
  what: "the chances that projections state come true as often as stated, on series that the method does not assume",
  size: SIZE,
  run: (size, seed) => {
    const random = seededRandom(seed);
    const outcomes = askAll(random, size, foreignSeries);
    const others = askAll(random, size / 2, otherSeries);
    if (size >= SIZE) for (const some of [outcomes, others]) printTenths(some);
    const told = `${tell(outcomes)} (${tellEach(outcomes)}). Unseen series: ${tell(others)}`;
    return holds(outcomes, size >= SIZE) ? Promise.resolve(told) : Promise.reject(new Error(told));
  },
};
