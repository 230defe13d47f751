import type { Random } from "@levier/kernel";
import type { Nearest } from "../numerics/nearest-point.ts";
import { nelderMead } from "../numerics/nelder-mead.ts";
import { quasiNewton } from "../numerics/quasi-newton.ts";
import { dot } from "../numerics/vectors.ts";
import { type Follow, following } from "./following.ts";
import type { PredictorProblem } from "./predictor-problem.ts";
import { scaled, sharesByRegression } from "./shares-by-regression.ts";

/** More places to begin the search from than the two classical ones: how many, drawn with what. */
export type MoreStarts = { readonly count: number; readonly random: Random };

/** How much each predictor counts (sum 1), and how far the outcomes then are: the mean square of the differences. */
export type Importance = { readonly shares: Float64Array; readonly loss: number; readonly nearest: Nearest };

/** Shares are sought by their logarithms: none is below zero, and a share next to nothing can still halve. */
const FLOOR = -16;
const toShares = (logs: Float64Array): Float64Array => {
  const most = Math.max(...logs);
  return scaled(logs.map((log) => Math.exp(Math.max(log - most, FLOOR))));
};
const toLogs = (shares: Float64Array): Float64Array => shares.map((share) => Math.log(Math.max(share, Math.exp(FLOOR))));

const importanceAt = (follow: Follow, shares: Float64Array): Importance => {
  const { nearest, loss } = follow(shares);
  return { shares, loss, nearest };
};

const descend = (follow: Follow, start: Float64Array): Importance => {
  const { point } = quasiNewton((logs) => {
    const shares = toShares(logs);
    const told = follow(shares);
    return {
      value: told.loss,
      slope: () => {
        const slope = told.slope();
        const level = dot(slope, shares);
        return slope.map((own, m) => (shares[m] ?? 0) * (own - level));
      },
    };
  }, toLogs(start));
  return importanceAt(follow, toShares(point));
};

/** Calls of the search without slopes, per predictor. */
const CALLS = 100;

/** Where slopes end on an edge or on a plateau, corners may crawl on; then slopes again. */
const crawl = (follow: Follow, from: Importance): Importance => {
  const size = from.shares.length;
  const { point, value } = nelderMead((raw) => follow(scaled(raw.map(Math.abs))).loss, from.shares, {
    spread: 0.5,
    mostCalls: CALLS * size,
    leastShare: 1e-9,
  });
  if (value >= from.loss) return from;
  const reached = descend(follow, scaled(point.map(Math.abs)));
  return reached.loss < from.loss ? reached : from;
};

/** Shares drawn stand mostly within some powers of e of one another. */
const DRAWN = 3;

/**
 * How much predictors should count for the weights they make to follow the outcomes the nearest (the outer choice of Abadie &
 * Gardeazabal 2003): from equal shares and from the regression's, down by slopes and then without; the better end. The loss has several
 * low places: `more` starts, drawn in logarithms, may find a lower one.
 */
export const chooseImportance = (problem: PredictorProblem, more?: MoreStarts): Importance => {
  const size = problem.kept.length;
  const follow = following(problem);
  const reach = (start: Float64Array): Importance => crawl(follow, descend(follow, start));
  const equal = new Float64Array(size).fill(1 / size);
  const regressed = sharesByRegression(problem);
  const draw = (): Float64Array => toShares(equal.map(() => DRAWN * Math.log(more?.random() || Number.MIN_VALUE)));
  const drawn = Array.from({ length: more?.count ?? 0 }, draw);
  return [...(regressed ? [regressed] : []), ...drawn]
    .map(reach)
    .reduce((best, other) => (other.loss < best.loss ? other : best), reach(equal));
};
