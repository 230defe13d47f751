import { type Block, courseOf, meanCourse } from "../panel/panel.ts";

/** A block as its estimators read it. */
export type Collapsed = {
  /** Courses of the controls before the treatment, and the mean of each after it. */
  readonly before: readonly Float64Array[];
  readonly after: Float64Array;
  /** Mean course of the treated before the treatment, and their mean after it. */
  readonly treatedBefore: Float64Array;
  readonly treatedAfter: number;
  /** Standard deviation of what changes from one time to the next in a control, before the treatment: the size of its noise. */
  readonly noise: number;
};

/** Mean of a course from a time on. */
const meanFrom = (course: Float64Array, from: number): number => {
  let sum = 0;
  for (let at = from; at < course.length; at++) sum += course[at] ?? 0;
  return sum / (course.length - from);
};

const noiseOf = (courses: readonly Float64Array[]): number => {
  let [count, sum] = [0, 0];
  for (const course of courses) {
    sum += (course.at(-1) ?? 0) - (course[0] ?? 0);
    count += course.length - 1;
  }
  const mean = sum / count;
  let squares = 0;
  for (const course of courses) {
    for (let at = 1; at < course.length; at++) squares += ((course[at] ?? 0) - (course[at - 1] ?? 0) - mean) ** 2;
  }
  return Math.sqrt(squares / (count - 1));
};

export const collapse = ({ panel, controls, treated, from }: Block): Collapsed => {
  const courses = controls.map((unit) => courseOf(panel, unit));
  const mean = meanCourse(panel, treated);
  const before = courses.map((course) => course.subarray(0, from));
  return {
    before,
    after: Float64Array.from(courses, (course) => meanFrom(course, from)),
    treatedBefore: mean.subarray(0, from),
    treatedAfter: meanFrom(mean, from),
    noise: noiseOf(before),
  };
};
