import { type Block, courseOf, meanCourse } from "../panel/panel.ts";
import type { Predictors } from "../predictors/prepare-predictors.ts";
import { syntheticControl } from "../synthetic/synthetic-control.ts";
import { coursesOf } from "../synthetic/synthetic-estimate.ts";

/** A time before the treatment, or a predictor, at which the treated is under or over all controls. */
export type OutOfRange = { readonly name: string; readonly treated: number; readonly least: number; readonly most: number };

export type HullFit = {
  /** Root mean square of what the nearest mix of controls misses the treated by, before the treatment, in the unit of the outcome. */
  readonly rmse: number;
  /** Standard deviation of what a control moves by from one time to the next, beside what all controls do. */
  readonly noise: number;
  /** Misses more than controls move: no mix of them is as the treated was, but for chance. */
  readonly isOutside: boolean;
  readonly outOfRange: readonly OutOfRange[];
};

const noiseOf = ({ panel, controls, from }: Block): number => {
  const mean = meanCourse(panel, controls);
  let [sum, count] = [0, 0];
  for (const unit of controls) {
    const course = courseOf(panel, unit).map((value, at) => value - (mean[at] ?? 0));
    for (let time = 1; time < from; time++) {
      sum += ((course[time] ?? 0) - (course[time - 1] ?? 0)) ** 2;
      count++;
    }
  }
  // Taking out the mean of all takes one control's worth at each time.
  return count === 0 ? 0 : Math.sqrt(sum / (count * (1 - 1 / controls.length) || 1));
};

const outOfRange = (name: string, treated: number, controls: readonly number[]): OutOfRange[] => {
  const [least, most] = [Math.min(...controls), Math.max(...controls)];
  return treated < least || treated > most ? [{ name, treated, least, most }] : [];
};

/**
 * How far the treated stands from what mixes of its controls can be (their convex hull), before the treatment: as a whole, and at each
 * time and predictor. A treated outside is compared with what never was like it: the effect holds what is missed.
 */
export const hullFit = (block: Block, predictors?: Predictors): HullFit => {
  const { panel, controls, treated, from } = block;
  const { treated: course, gap } = coursesOf(block, syntheticControl(block));
  const before = gap.subarray(0, from);
  const rmse = Math.sqrt(before.reduce((sum, value) => sum + value ** 2, 0) / from);
  const noise = noiseOf(block);
  const size = course.subarray(0, from).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const atTimes = panel.times.slice(0, from).flatMap((time, at) =>
    outOfRange(
      time,
      course[at] ?? 0,
      controls.map((unit) => courseOf(panel, unit)[at] ?? 0),
    ),
  );
  const { names, values } = predictors ?? { names: [], values: new Float64Array(0) };
  const of = (unit: number, m: number): number => values[unit * names.length + m] ?? 0;
  const atPredictors = names.flatMap((name, m) => {
    const own = treated.reduce((sum, unit) => sum + of(unit, m), 0) / treated.length;
    return outOfRange(
      name,
      own,
      controls.map((unit) => of(unit, m)).filter((value) => !Number.isNaN(value)),
    );
  });
  return { rmse, noise, isOutside: rmse > Math.max(noise, 1e-9 * size), outOfRange: [...atTimes, ...atPredictors] };
};
