import { ok, type Result, refuse } from "@levier/kernel";
import { factor, solveFactored } from "../numerics/cholesky.ts";
import { collinearColumns } from "../numerics/collinear-columns.ts";
import { add, dot } from "../numerics/vectors.ts";
import { balanceTable } from "./balance-table.ts";
import { type MatchingSample, type Subject, scaledTraits } from "./matching-sample.ts";
import type { MatchedEstimate } from "./nearest-match.ts";

export type EntropyEstimate = MatchedEstimate & {
  /** Controls that would tell as much if they weighed the same: 1 over the sum of the squares of the weights (Kish 1965). */
  readonly effectiveControls: number;
};

export type EntropyRefusal =
  | { readonly code: "fewer-controls-than-moments"; readonly controls: number; readonly moments: number }
  /** No weights of these controls have the moments of the treated: some lie at or beyond the edge of what controls are. */
  | { readonly code: "no-overlap" };

/** `means`: of each trait; `variances`: their variances besides. */
type Options = { readonly moments?: "means" | "variances" };

const MOST_ROUNDS = 200;
/** Moments of the controls are the treated's to within this, in standard deviations. */
const TOLERANCE = 1e-10;

const momentsOf = (sample: MatchingSample, subject: Subject, kind: "means" | "variances"): Float64Array => {
  const traits = scaledTraits(sample, subject);
  return kind === "means" ? traits : Float64Array.of(...traits, ...traits.map((value) => value ** 2));
};

type Tilt = { readonly weights: Float64Array; readonly level: number };

/** Weights that grow as the exponential of a combination of moments, and the logarithm of what they summed to. */
const tilt = (points: readonly Float64Array[], by: Float64Array): Tilt => {
  const powers = Float64Array.from(points, (point) => dot(point, by));
  const most = powers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const raw = powers.map((power) => Math.exp(power - most));
  const sum = raw.reduce((one, other) => one + other, 0);
  return { weights: raw.map((weight) => weight / sum), level: most + Math.log(sum) };
};

const meanOf = (points: readonly Float64Array[], weights: ArrayLike<number>): Float64Array => {
  const mean = new Float64Array(points[0]?.length ?? 0);
  points.forEach((point, j) => {
    add(mean, point, weights[j] ?? 0);
  });
  return mean;
};

/** The factor of Σ wⱼ·xⱼ·xⱼᵀ, less the mean's; null where it has none. */
const spreadOf = (points: readonly Float64Array[], weights: Float64Array, mean: Float64Array): Float64Array | null => {
  const size = mean.length;
  const spread = new Float64Array(size * size);
  points.forEach((point, j) => {
    const around = point.map((value, m) => value - (mean[m] ?? 0));
    for (let m = 0; m < size; m++) add(spread.subarray(m * size, (m + 1) * size), around, (weights[j] ?? 0) * (around[m] ?? 0));
  });
  return factor(spread, size) ? spread : null;
};

/** Below this share of what it was, what controls vary by under weights is that of an edge. */
const EDGE = 1e-6;

/** Whether weights have left nothing of how points vary, along some direction: all that weigh stand on one edge of what controls are. */
const isOnEdge = (lower: Float64Array, plain: Float64Array, size: number): boolean =>
  Array.from({ length: size }, (_, m) => m * size + m).some((at) => (lower[at] ?? 0) ** 2 <= EDGE * (plain[at] ?? 0) ** 2);

/** The weights nearest to equal ones, by entropy, whose mean of the points is the origin: Newton's steps on the dual, halved as needed. */
const balance = (points: readonly Float64Array[]): Float64Array | null => {
  const size = points[0]?.length ?? 0;
  let by = new Float64Array(size);
  let now = tilt(points, by);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const missed = meanOf(points, now.weights);
    if (missed.every((value) => Math.abs(value) <= TOLERANCE)) return now.weights;
    const spread = spreadOf(points, now.weights, missed);
    if (!spread) return null;
    const step = Float64Array.from(missed);
    solveFactored(spread, size, step);
    const descent = dot(missed, step);
    let length = 1;
    let next = now;
    for (let halvings = 0; halvings < 40; halvings++, length /= 2) {
      next = tilt(
        points,
        by.map((value, m) => value - length * (step[m] ?? 0)),
      );
      if (next.level <= now.level - 1e-4 * length * descent || descent < 1e-14) break;
    }
    by = by.map((value, m) => value - length * (step[m] ?? 0));
    now = next;
  }
  return null;
};

/** What is left of outcomes once the weighted regression on the points has told what it can, and the regression's slopes. */
const regressed = (
  points: readonly Float64Array[],
  weights: Float64Array,
  lower: Float64Array,
  outcomes: readonly number[],
  level: number,
) => {
  const slopes = new Float64Array(points[0]?.length ?? 0);
  points.forEach((point, j) => {
    add(slopes, point, (weights[j] ?? 0) * ((outcomes[j] ?? 0) - level));
  });
  solveFactored(lower, slopes.length, slopes);
  return { slopes, left: points.map((point, j) => (outcomes[j] ?? 0) - level - dot(point, slopes)) };
};

/** Share of its own outcome that a control tells of what is expected of it: what its residual is short by. */
const leverage = (point: Float64Array, weight: number, lower: Float64Array): number => {
  const solved = Float64Array.from(point);
  solveFactored(lower, solved.length, solved);
  return Math.min(weight * (1 + dot(point, solved)), 0.999);
};

/**
 * Entropy balancing (Hainmueller 2012): weights of the controls, as near to equal as can be, under which their moments are the
 * treated's. Standard error: from the influence of each subject, weights being what they are because of it (Zhao & Percival 2017 show the
 * estimate to be a regression's at once), residuals of controls scaled up for their leverage.
 */
export const entropyBalance = (sample: MatchingSample, { moments = "means" }: Options = {}): Result<EntropyEstimate, EntropyRefusal> => {
  const { treated, controls } = sample;
  const all = [...treated, ...controls].map((subject) => momentsOf(sample, subject, moments));
  const told = new Set(collinearColumns(all));
  const kept = all.map((point) => point.filter((_, m) => !told.has(m)));
  const count = kept[0]?.length ?? 0;
  if (controls.length <= count) return refuse({ code: "fewer-controls-than-moments", controls: controls.length, moments: count });
  const target = meanOf(kept.slice(0, treated.length), new Float64Array(treated.length).fill(1 / treated.length));
  const around = kept.map((point) => point.map((value, m) => value - (target[m] ?? 0)));
  const points = around.slice(treated.length);
  const weights = balance(points);
  const equal = new Float64Array(points.length).fill(1 / points.length);
  const plain = spreadOf(points, equal, meanOf(points, equal));
  const lower = weights && spreadOf(points, weights, new Float64Array(count));
  if (!weights || !lower || !plain || isOnEdge(lower, plain, count)) return refuse({ code: "no-overlap" });
  const outcomes = controls.map(({ outcome }) => outcome);
  const [level, own] = [dot(weights, outcomes), treated.reduce((sum, { outcome }) => sum + outcome, 0) / treated.length];
  const { slopes, left } = regressed(points, weights, lower, outcomes, level);
  const ofTreated = treated.reduce((sum, { outcome }, i) => sum + (outcome - own - dot(around[i] ?? [], slopes)) ** 2, 0);
  const ofControls = left.reduce((sum, one, j) => {
    const weight = weights[j] ?? 0;
    return sum + (weight * one) ** 2 / (1 - leverage(points[j] ?? slopes, weight, lower));
  }, 0);
  const variance = ofTreated / (treated.length * (treated.length - 1)) + ofControls;
  return ok({
    effect: own - level,
    standardError: treated.length > 1 ? Math.sqrt(variance) : Number.NaN,
    weights,
    balance: balanceTable(sample, weights),
    effectiveControls: 1 / dot(weights, weights),
  });
};
