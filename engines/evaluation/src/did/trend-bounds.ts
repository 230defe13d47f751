import { normalReach } from "../numerics/distributions.ts";
import { dot } from "../numerics/vectors.ts";
import type { EventCurve } from "./event-curve.ts";
import { smoothEstimate } from "./smooth-estimate.ts";

/**
 * How far trends may be from parallel. `smooth`: the slope of the difference may change by at most `most` from one time to the next, in
 * the unit of the outcome by time (0: a straight line). `relative`: from one time to the next after the treatment, the difference may
 * move at most `most` times as much as it ever did before.
 */
export type TrendLimit = { readonly kind: "smooth" | "relative"; readonly most: number };

export type TrendBounds = {
  /** What the effect may be, were the estimates true; null when they are not within the limit before the treatment. */
  readonly identified: { readonly low: number; readonly high: number } | null;
  /** The interval that holds the effect with the level asked, whatever the trend within the limit. */
  readonly low: number;
  readonly high: number;
};

export type TrendOptions = {
  /** The effect looked for, as weights of those after the treatment; their plain mean when not said. */
  readonly weights?: readonly number[];
  /** 0.95 when not said. */
  readonly level?: number;
};

/** Weights of the effect looked for, over all estimates. */
const targetOf = ({ before, after }: EventCurve, weights?: readonly number[]): Float64Array =>
  Float64Array.from({ length: before + after }, (_, at) => (at < before ? 0 : weights ? (weights[at - before] ?? 0) : 1 / after));

/** Deviation of a weighing of estimates. */
const deviationOf = ({ covariance }: EventCurve, weights: Float64Array): number => {
  const size = weights.length;
  const moved = Float64Array.from(weights, (_, row) => dot(covariance.subarray(row * size, (row + 1) * size), weights));
  return Math.sqrt(Math.max(0, dot(moved, weights)));
};

/** Steps of the difference before the treatment, each as weights of the estimates: the reference is 0. */
const stepsBefore = ({ before, after }: EventCurve): Float64Array[] =>
  Array.from({ length: before }, (_, at) => {
    const step = new Float64Array(before + after);
    step[at] = -1;
    if (at + 1 < before) step[at + 1] = 1;
    return step;
  });

/** How much steps after the treatment, each of 1 at most, may move the effect looked for. */
const spanOf = (curve: EventCurve, target: Float64Array): number => {
  let [sum, span] = [0, 0];
  for (let at = target.length - 1; at >= curve.before; at--) {
    sum += target[at] ?? 0;
    span += Math.abs(sum);
  }
  return span;
};

/**
 * Each step before, in each direction, may be the largest: for the one that is, its own interval holds the effect; so the union of all
 * does. It needs not know which.
 */
const relative = (curve: EventCurve, target: Float64Array, most: number, level: number): TrendBounds => {
  const reach = normalReach(level);
  const span = most * spanOf(curve, target);
  const center = dot(target, curve.estimates);
  let [low, high, widest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const step of stepsBefore(curve)) {
    widest = Math.max(widest, Math.abs(dot(step, curve.estimates)));
    for (const by of [span, -span]) {
      const weights = target.map((weight, at) => weight + by * (step[at] ?? 0));
      const [value, error] = [dot(weights, curve.estimates), reach * deviationOf(curve, weights)];
      low = Math.min(low, value - error);
      high = Math.max(high, value + error);
    }
  }
  return { identified: { low: center - span * widest, high: center + span * widest }, low, high };
};

/** What the effect may be when the difference went on at its last slope, bent by `most` at each time. */
const identifiedSmooth = (curve: EventCurve, target: Float64Array, most: number): TrendBounds["identified"] => {
  const { before, after, estimates } = curve;
  const path = [...estimates.subarray(0, before), 0];
  const bends = path.slice(2).map((value, at) => value - 2 * (path[at + 1] ?? 0) + (path[at] ?? 0));
  const size = Math.max(...path.map(Math.abs));
  if (bends.some((bend) => Math.abs(bend) > most + 1e-12 * size)) return null;
  const slope = -(estimates[before - 1] ?? 0);
  let [value, span] = [0, 0];
  for (let at = 0; at < after; at++) value += (target[before + at] ?? 0) * ((estimates[before + at] ?? 0) - slope * (at + 1));
  for (let from = 0; from < after; from++) {
    let sum = 0;
    for (let at = from; at < after; at++) sum += (target[before + at] ?? 0) * (at - from + 1);
    span += Math.abs(sum);
  }
  return { low: value - most * span, high: value + most * span };
};

/** The bounds of an effect when trends may not be parallel, within a limit (Rambachan & Roth 2023). `most` not negative. */
export const trendBounds = (curve: EventCurve, { kind, most }: TrendLimit, options: TrendOptions = {}): TrendBounds => {
  const { level = 0.95 } = options;
  const target = targetOf(curve, options.weights);
  if (kind === "relative") return relative(curve, target, most, level);
  const { estimate, reach } = smoothEstimate(curve, target, most, level);
  return { identified: identifiedSmooth(curve, target, most), low: estimate - reach, high: estimate + reach };
};

const HALVINGS = 50;

/**
 * The breakdown value: how far trends may be from parallel before the interval holds 0. Null when it does already with `most` 0;
 * infinite when it never does.
 */
export const breakdownOf = (curve: EventCurve, kind: TrendLimit["kind"], options: TrendOptions = {}): number | null => {
  const holds = (most: number): boolean => {
    const { low, high } = trendBounds(curve, { kind, most }, options);
    return low <= 0 && 0 <= high;
  };
  if (holds(0)) return null;
  const target = targetOf(curve, options.weights);
  let high = kind === "relative" ? 1 : deviationOf(curve, target);
  for (let doubling = 0; !holds(high); doubling++) {
    if (doubling === HALVINGS) return Number.POSITIVE_INFINITY;
    high *= 2;
  }
  let low = 0;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return low;
};
