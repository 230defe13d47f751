import { aroundTarget, type Columns, dotColumn, dotColumns, mixOf } from "./columns.ts";
import type { SimplexProblem } from "./simplex-problem.ts";
import { type ColumnsProblem, type FoundWeights, solveCarefully, solveOn } from "./sum-one-support.ts";
import { dot } from "./vectors.ts";

const spread = (size: number, support: readonly number[], weights: Float64Array): Float64Array => {
  const whole = new Float64Array(size);
  for (let at = 0; at < support.length; at++) whole[support[at] ?? 0] = weights[at] ?? 0;
  return whole;
};

/** Below this share of the largest slope, a slope is none. */
const SLACK = 1e-10;

/** Columns that would lower the loss if they were let in, at this optimum of a support. */
const wanted = (
  columns: Columns,
  whole: Float64Array,
  { price, pull }: FoundWeights,
): { readonly most: number; readonly all: number[] } => {
  const slopes = new Float64Array(columns.count);
  let scale = Math.abs(price);
  for (let j = 0; j < slopes.length; j++) {
    if (whole[j] !== 0) continue;
    const slope = dotColumn(columns, j, pull);
    slopes[j] = slope;
    scale = Math.max(scale, Math.abs(slope));
  }
  let [most, worst] = [-1, -SLACK * scale];
  const all: number[] = [];
  for (let j = 0; j < slopes.length; j++) {
    const below = (slopes[j] ?? 0) - price;
    if (whole[j] !== 0 || below >= -SLACK * scale) continue;
    all.push(j);
    if (below < worst) [most, worst] = [j, below];
  }
  return { most, all };
};

/** Rounds in which whole sets of columns come and go and are no fewer than before, after which they do one at a time. */
const STALLED_ROUNDS = 5;

/** One column of so many is looked at, and as many times as that at which of them leave. */
const EVERY = 8;
const GLANCES = 5;

/**
 * Where a few of many columns would have the others stand: those whose slope is below the price of the few, whose ridge is the smaller as
 * the weight of each is the larger. Null where they are too few to tell.
 */
const glance = ({ columns, ridge }: ColumnsProblem): readonly number[] | null => {
  const some = Array.from({ length: Math.floor(columns.count / EVERY) }, (_, at) => at * EVERY);
  if (some.length <= columns.rows) return null;
  const few = { columns, ridge: ridge / EVERY };
  let [support, found]: [readonly number[], FoundWeights | null] = [some, null];
  for (let look = 0; look < GLANCES; look++) {
    const on = solveOn(few, support);
    if (!on) break;
    found = on;
    support = support.filter((_, at) => (on.weights[at] ?? 0) > 0);
  }
  if (!found) return null;
  const { price, pull } = found;
  return Array.from({ length: columns.count }, (_, j) => j).filter((j) => dotColumn(columns, j, pull) < price);
};

/** All that should leave leaves and all that should come in does, at once: a few rounds, where it settles (Júdice & Pires 1994). */
const byBlocks = (shifted: ColumnsProblem, start: readonly number[]): Float64Array | null => {
  let support = start;
  let [fewest, stalled] = [Number.POSITIVE_INFINITY, 0];
  while (stalled < STALLED_ROUNDS && support.length > 0) {
    const found = solveOn(shifted, support);
    if (!found) return null;
    const kept = support.filter((_, at) => (found.weights[at] ?? 0) > 0);
    const whole = spread(shifted.columns.count, support, found.weights);
    const { all } = wanted(shifted.columns, whole, found);
    if (kept.length === support.length && all.length === 0) return found.isLevel() ? whole : null;
    const moved = support.length - kept.length + all.length;
    stalled = moved < fewest ? 0 : stalled + 1;
    fewest = Math.min(fewest, moved);
    support = [...kept, ...all];
  }
  return null;
};

const shortest = (columns: Columns): number => {
  let [at, least] = [0, Number.POSITIVE_INFINITY];
  for (let j = 0; j < columns.count; j++) {
    const size = dotColumns(columns, j, j);
    if (size < least) [at, least] = [j, size];
  }
  return at;
};

/** Weights that are not negative, of sum 1, and the columns that they are of. */
type Feasible = { readonly support: readonly number[]; readonly weights: Float64Array };

/** Weights of a problem like it, where its columns can be told apart on their support; else all on the shortest column. */
const feasible = (shifted: ColumnsProblem, start: readonly number[], warm?: Float64Array): Feasible => {
  const chosen = warm && shifted.ridge > 0 && start.length > 0 && solveCarefully(shifted, start);
  if (!warm || !chosen) return { support: [shortest(shifted.columns)], weights: Float64Array.of(1) };
  const weights = Float64Array.from(start, (j) => warm[j] ?? 0);
  const sum = weights.reduce((one, other) => one + other, 0);
  return { support: start, weights: weights.map((weight) => weight / sum) };
};

/** One column in or out at a time, the loss lower at each (Lawson & Hanson 1974, with the sum held): always ends, at the optimum. */
const oneByOne = (shifted: ColumnsProblem, begun: Feasible): Float64Array => {
  const { columns, ridge } = shifted;
  let { support, weights } = begun;
  const barred = new Set<number>();
  let [best, least] = [spread(columns.count, support, weights), Number.POSITIVE_INFINITY];
  for (let round = 0; round < 50 * columns.count + 50; round++) {
    const found = solveCarefully(shifted, support);
    if (!found) {
      // The last column in is a mix of the others: it can add nothing to these.
      barred.add(support.at(-1) ?? 0);
      support = support.slice(0, -1);
      weights = weights.slice(0, -1);
      continue;
    }
    let [step, blocking] = [1, -1];
    found.weights.forEach((value, at) => {
      const from = weights[at] ?? 0;
      if (value >= 0 || from - value <= 0) return;
      const share = from / (from - value);
      if (share < step) [step, blocking] = [share, at];
    });
    weights = weights.map((from, at) => from + step * ((found.weights[at] ?? 0) - from));
    if (blocking >= 0) {
      weights[blocking] = 0;
      const kept = support.map((_, at) => (weights[at] ?? 0) > 0);
      support = support.filter((_, at) => kept[at]);
      weights = weights.filter((_, at) => kept[at]);
      barred.clear();
      continue;
    }
    const mix = mixOf(columns, support, weights);
    const loss = dot(mix, mix) + ridge * dot(weights, weights);
    // No lower than at the optimum of another support: what is left to win is rounding.
    if (loss >= least) return best;
    const whole = spread(columns.count, support, weights);
    [best, least] = [whole, loss];
    const slopes = wanted(columns, whole, found);
    const next = barred.has(slopes.most) ? slopes.all.find((j) => !barred.has(j)) : slopes.most;
    if (next === undefined || next < 0) return whole;
    support = [...support, next];
    weights = Float64Array.of(...weights, 0);
  }
  return best;
};

type Options = { readonly intercept?: boolean; readonly warm?: Float64Array | undefined };

/**
 * The weights that minimise a problem over the simplex, to rounding: an active-set method, exact at its end. `intercept`: whether a
 * difference of level is let go; `warm`: weights of a problem like it, to begin from.
 */
export const exactSimplex = (problem: SimplexProblem, { intercept = false, warm }: Options = {}): Float64Array => {
  const shifted = { columns: aroundTarget(problem, intercept), ridge: problem.ridge };
  const everyone = problem.columns.map((_, j) => j);
  const start = warm ? everyone.filter((j) => (warm[j] ?? 0) > 0) : everyone;
  const settled = problem.ridge > 0 ? byBlocks(shifted, glance(shifted) ?? (start.length > 0 ? start : everyone)) : null;
  return settled ?? oneByOne(shifted, feasible(shifted, start, warm));
};
