import type { Random } from "@levier/kernel";
import type { Nearest } from "../numerics/nearest-point.ts";
import { nelderMead } from "../numerics/nelder-mead.ts";
import { quasiNewton } from "../numerics/quasi-newton.ts";
import { dot } from "../numerics/vectors.ts";
import { type Follow, following } from "./following.ts";
import type { PredictorProblem } from "./predictor-problem.ts";
import { scaled } from "./scaled.ts";
import { sharesByRegression } from "./shares-by-regression.ts";

/** More places to begin the search from than the two classical ones: how many, drawn with what. */
export type MoreStarts = { readonly count: number; readonly random: Random };

/** How much each predictor counts (sum 1), and how far the outcomes then are: the mean square of the differences. */
export type Importance = { readonly shares: Float64Array; readonly loss: number; readonly nearest: Nearest };

/** Shares are sought by their logarithms: none is below zero, and a share next to nothing can still halve. */
const FLOOR = -30;
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

/** Calls of the search without slopes, per predictor; how often it begins again where it ended, with wide corners. */
const [CALLS, AGAIN] = [100, 3];
/** How far, at least, the first corners stand in logarithms: seven times as much. */
const LEAST_STEP = 2;
/** A start that lowers the loss by a smaller share than this is the last one. */
const LEAST_GAIN = 1e-4;

/** Corners crawl over edges and plateaus, where slopes tell nothing; slopes end the way. */
const crawl = (follow: Follow, from: Float64Array): Importance => {
  let logs = toLogs(from);
  let last = Number.POSITIVE_INFINITY;
  for (let again = 0; again < AGAIN; again++) {
    const { point, value } = nelderMead((asked) => follow(toShares(asked)).loss, logs, {
      steps: logs.map((log) => (log < 0 ? Math.min(-LEAST_STEP, log) : LEAST_STEP)),
      mostCalls: CALLS * logs.length,
      leastShare: 1e-10,
    });
    logs = point;
    if (value >= last * (1 - LEAST_GAIN)) break;
    last = value;
  }
  const crawled = importanceAt(follow, toShares(logs));
  const reached = descend(follow, crawled.shares);
  return reached.loss < crawled.loss ? reached : crawled;
};

/** Shares drawn stand mostly within some powers of e of one another. */
const DRAWN = 3;

/**
 * How much predictors should count for the weights they make to follow the outcomes the nearest (the outer choice of Abadie &
 * Gardeazabal 2003): from equal shares and from the regression's, down by slopes and then without; the better end. The loss has several
 * low places: `more` starts, drawn in logarithms, may find a lower one. Where the plan tells how much each counts, that.
 */
export const chooseImportance = (problem: PredictorProblem, more?: MoreStarts): Importance => {
  const size = problem.kept.length;
  const follow = following(problem);
  if (problem.importance) return importanceAt(follow, problem.importance);
  const reach = (start: Float64Array): Importance => crawl(follow, start);
  const equal = new Float64Array(size).fill(1 / size);
  const regressed = sharesByRegression(problem);
  const draw = (): Float64Array => toShares(equal.map(() => DRAWN * Math.log(more?.random() || Number.MIN_VALUE)));
  const drawn = Array.from({ length: more?.count ?? 0 }, draw);
  return [...(regressed ? [regressed] : []), ...drawn]
    .map(reach)
    .reduce((best, other) => (other.loss < best.loss ? other : best), reach(equal));
};
