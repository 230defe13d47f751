import { type Block, courseOf, meanCourse, type Panel } from "../panel/panel.ts";

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

/** Of every unit: its course before a time, its mean from it on, and its changes from one time to the next before it. */
type Parted = {
  readonly before: readonly Float64Array[];
  readonly after: Float64Array;
  /** The mean change of each, and the squares of its changes around it. */
  readonly change: Float64Array;
  readonly around: Float64Array;
};

const part = (panel: Panel, from: number): Parted => {
  const courses = panel.units.map((_, unit) => courseOf(panel, unit));
  const before = courses.map((course) => course.subarray(0, from));
  const change = Float64Array.from(before, (course) => ((course[from - 1] ?? 0) - (course[0] ?? 0)) / (from - 1));
  const around = Float64Array.from(before, (course, unit) => {
    let squares = 0;
    for (let at = 1; at < from; at++) squares += ((course[at] ?? 0) - (course[at - 1] ?? 0) - (change[unit] ?? 0)) ** 2;
    return squares;
  });
  return { before, after: Float64Array.from(courses, (course) => meanFrom(course, from)), change, around };
};

const partedPanels = new WeakMap<Panel, Map<number, Parted>>();

/** A panel parted at a time, once for all the placebos that it is asked for. */
const partedAt = (panel: Panel, from: number): Parted => {
  const ofPanel = partedPanels.get(panel) ?? new Map<number, Parted>();
  const parted = ofPanel.get(from) ?? part(panel, from);
  partedPanels.set(panel, ofPanel.set(from, parted));
  return parted;
};

/** Squares within units and between them add up to all of them. */
const noiseOf = ({ change, around }: Parted, units: readonly number[], changes: number): number => {
  let sum = 0;
  for (const unit of units) sum += change[unit] ?? 0;
  const mean = sum / units.length;
  let squares = 0;
  for (const unit of units) squares += (around[unit] ?? 0) + changes * ((change[unit] ?? 0) - mean) ** 2;
  return Math.sqrt(squares / (units.length * changes - 1));
};

export const collapse = ({ panel, controls, treated, from }: Block): Collapsed => {
  const parted = partedAt(panel, from);
  const mean = meanCourse(panel, treated);
  const none = new Float64Array(0);
  const before = controls.map((unit) => parted.before[unit] ?? none);
  return {
    before,
    after: Float64Array.from(controls, (unit) => parted.after[unit] ?? Number.NaN),
    treatedBefore: mean.subarray(0, from),
    treatedAfter: meanFrom(mean, from),
    noise: noiseOf(parted, controls, from - 1),
  };
};
