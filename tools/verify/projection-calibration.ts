import { seededRandom } from "@levier/kernel";
import type { Verification } from "../verify.ts";
import { calibrationSeries } from "./projection/calibration-series.ts";
import { askAll, holds, printTenths, tell, tellEach } from "./projection/outcomes.ts";

const SIZE = 11_000;

export const projectionCalibration: Verification = {
  what: "the same on the kinds of series that the odds of the method were set on, which are none of those above",
  size: SIZE,
  run: (size, seed) => {
    const outcomes = askAll(seededRandom(seed), size, calibrationSeries);
    if (size >= SIZE) printTenths(outcomes);
    const told = `${tell(outcomes)} (${tellEach(outcomes)})`;
    return holds(outcomes, size >= SIZE) ? Promise.resolve(told) : Promise.reject(new Error(told));
  },
};
