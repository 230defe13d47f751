import { factor, solveFactored } from "./cholesky.ts";
import { dot } from "./vectors.ts";

/** Where a hull is nearest to the origin: weights that are not negative and sum to 1, of the points that bear some. */
export type Nearest = { readonly support: readonly number[]; readonly weights: Float64Array };

/** Share of the largest square added to all: it tells apart points that stand in one flat. */
const RIDGE = 1e-13;
/** Below this share of the largest square, a slope is none. */
const SLACK = 1e-14;

type Metric = { readonly points: readonly Float64Array[]; readonly metric: Float64Array; readonly ridge: number };

const productOf = (metric: Float64Array, one: Float64Array, other: Float64Array): number => {
  let sum = 0;
  for (let m = 0; m < metric.length; m++) sum += (metric[m] ?? 0) * (one[m] ?? 0) * (other[m] ?? 0);
  return sum;
};

/** The factor of the products of a support's points, lower triangle by rows; null where they cannot be told apart. */
const factorOn = ({ points, metric, ridge }: Metric, support: readonly number[]): Float64Array | null => {
  const size = support.length;
  const gram = new Float64Array(size * size);
  const none = new Float64Array(0);
  for (let i = 0; i < size; i++) {
    const own = points[support[i] ?? 0] ?? none;
    for (let j = 0; j <= i; j++) gram[i * size + j] = productOf(metric, own, points[support[j] ?? 0] ?? none);
    gram[i * size + i] = (gram[i * size + i] ?? 0) + ridge;
  }
  return factor(gram, size) ? gram : null;
};

/** Weights, of any sign and of sum 1, of the point nearest to the origin in the flat through a support. */
const onFlat = (space: Metric, support: readonly number[]): Float64Array | null => {
  const lower = factorOn(space, support);
  if (!lower) return null;
  const weights = new Float64Array(support.length).fill(1);
  solveFactored(lower, support.length, weights);
  let sum = 0;
  for (const weight of weights) sum += weight;
  return weights.map((weight) => weight / sum);
};

/** From weights toward others, as far as none is below zero; what reaches zero leaves. */
const stepToward = ({ support, weights }: Nearest, wanted: Float64Array): Nearest => {
  let [share, blocking] = [1, -1];
  for (let at = 0; at < wanted.length; at++) {
    const [from, to] = [weights[at] ?? 0, wanted[at] ?? 0];
    const own = to > 0 ? Number.POSITIVE_INFINITY : from / (from - to || 1);
    if (own <= share) [share, blocking] = [own, at];
  }
  const moved = weights.map((from, at) => (at === blocking ? 0 : from + share * ((wanted[at] ?? 0) - from)));
  return { support: support.filter((_, at) => (moved[at] ?? 0) > 0), weights: moved.filter((weight) => weight > 0) };
};

const settle = (space: Metric, start: Nearest): Nearest | null => {
  let now = start;
  for (let round = 0; round <= start.support.length; round++) {
    const wanted = onFlat(space, now.support);
    if (!wanted) return null;
    if (wanted.every((weight) => weight > 0)) return { support: now.support, weights: wanted };
    now = stepToward(now, wanted);
  }
  return null;
};

/** The point that goes the most against where weights stand; null where none does. */
const entering = ({ points, metric, ridge }: Metric, { support, weights }: Nearest, barred: ReadonlySet<number>, slack: number) => {
  const at = new Float64Array(metric.length);
  support.forEach((j, place) => {
    const point = points[j] ?? at;
    const weight = weights[place] ?? 0;
    for (let m = 0; m < at.length; m++) at[m] = (at[m] ?? 0) + weight * (metric[m] ?? 0) * (point[m] ?? 0);
  });
  const [first] = support;
  const price = dot(points[first ?? 0] ?? at, at) + ridge * (weights[0] ?? 0);
  let [best, least] = [-1, price - slack];
  for (let j = 0; j < points.length; j++) {
    const slope = dot(points[j] ?? at, at);
    if (slope < least && !support.includes(j) && !barred.has(j)) [best, least] = [j, slope];
  }
  return best < 0 ? null : best;
};

/**
 * The point of the hull of `points` that is nearest to the origin when coordinate `m` counts `metric[m]` (not negative), by Wolfe's
 * method (1976): exact, and a few rounds from the weights of a metric like it (`warm`). Points of one length, at least one.
 */
export const nearestPoint = (points: readonly Float64Array[], metric: Float64Array, warm?: Nearest): Nearest => {
  const squares = points.map((point) => productOf(metric, point, point));
  const largest = squares.reduce((one, other) => Math.max(one, other), 0);
  const space = { points, metric, ridge: RIDGE * largest };
  const vertex = (): Nearest => ({ support: [squares.indexOf(Math.min(...squares))], weights: Float64Array.of(1) });
  if (largest === 0) return warm ?? vertex();
  let now = (warm && settle(space, warm)) ?? vertex();
  const barred = new Set<number>();
  for (let round = 0; round < 50 * points.length + 50; round++) {
    const next = entering(space, now, barred, SLACK * largest);
    if (next === null) return now;
    const settled = settle(space, { support: [...now.support, next], weights: Float64Array.of(...now.weights, 0) });
    if (settled) now = settled;
    else barred.add(next);
  }
  return now;
};
