import { ok, type Result, refuse } from "@levier/kernel";
import { type Block, courseOf } from "../panel/panel.ts";
import { coursesOf } from "../synthetic/synthetic-estimate.ts";
import type { BlockEstimator } from "./estimator.ts";
import { farthest } from "./farthest.ts";
import type { Inference, InferenceOptions, InferenceRefusal, Interval } from "./inference.ts";
import { drawSet } from "./placebo-sets.ts";

/** `moving-block`: the times turned round, which keeps what lasts from one to the next; `iid`: any order, where nothing lasts. */
export type Orders = "moving-block" | "iid";

/** As if the treatment had this effect, and came after all times: what was after, less it, twice. */
const underEffect = (block: Block, effect: number): Block => {
  const { panel, from } = block;
  const times = panel.times.length;
  const width = times + times - from;
  const outcome = new Float64Array(panel.units.length * width);
  const isTreated = new Set(block.treated);
  panel.units.forEach((_, unit) => {
    const course = Float64Array.from(courseOf(panel, unit), (value, at) => (isTreated.has(unit) && at >= from ? value - effect : value));
    outcome.set(course, unit * width);
    outcome.set(course.subarray(from), unit * width + times);
  });
  const after = panel.times.slice(from).map((time) => `${time}′`);
  return { ...block, panel: { units: panel.units, times: [...panel.times, ...after], outcome }, from: times };
};

/** How far from the comparison, at each time, in size, were that effect the true one. */
const misfits = (block: Block, estimator: BlockEstimator, effect: number): Float64Array => {
  const nulled = underEffect(block, effect);
  const estimate = estimator(nulled);
  const gap = coursesOf(nulled, estimate).gap.subarray(0, nulled.from);
  const isLevelled = estimate.timeWeights.some((weight) => weight !== 0);
  const level = isLevelled ? gap.reduce((sum, value) => sum + value, 0) / gap.length : 0;
  return gap.map((value) => Math.abs(value - level));
};

/** The places that stand after in each order of the times. */
const ordersOf = (block: Block, orders: Orders, { random, replications }: InferenceOptions): number[][] => {
  const times = block.panel.times.length;
  const after = times - block.from;
  if (orders === "iid") return Array.from({ length: replications }, () => drawSet(random, times, after));
  return Array.from({ length: times - 1 }, (_, turn) => Array.from({ length: after }, (__, at) => (block.from + turn + 1 + at) % times));
};

/**
 * Conformal test and interval (Chernozhukov, Wüthrich & Zhu 2021): were an effect the true one, and the comparison found with all
 * times, what is left after would be as large as at any other times; p = the share of orders of the times whose misfits after reach
 * the true ones. The interval holds the constant effects that it does not reject. Refused where orders are too few for the level.
 */
export const conformal = (
  block: Block,
  estimator: BlockEstimator,
  options: InferenceOptions & { readonly orders: Orders },
): Result<Inference, InferenceRefusal> => {
  const times = block.panel.times.length;
  const orders = ordersOf(block, options.orders, options);
  const needed = Math.ceil(1 / (1 - options.level) - 1e-9);
  const base = estimator(block);
  const pValueOf = (effect: number): number => {
    const sizes = misfits(block, estimator, effect);
    const sumOf = (places: readonly number[]): number => places.reduce((sum, place) => sum + (sizes[place] ?? 0), 0);
    const own = sizes.subarray(block.from).reduce((sum, size) => sum + size, 0);
    return (1 + orders.filter((places) => sumOf(places) >= own * (1 - 1e-12)).length) / (1 + orders.length);
  };
  const told = (interval: Result<Interval, InferenceRefusal>): Result<Inference, InferenceRefusal> =>
    ok({ standardError: null, pValue: pValueOf(0), interval, draws: new Float64Array(0) });
  if (1 + orders.length < needed) return told(refuse({ code: "too-few-times", times, needed, level: options.level }));
  const sizes = misfits(block, estimator, base.effect);
  const scale = Math.sqrt(sizes.reduce((sum, size) => sum + size ** 2, 0) / times);
  if (!(scale > 0)) return told(refuse({ code: "no-variation" }));
  const taken = (effect: number): boolean => pValueOf(effect) > 1 - options.level + 1e-12;
  if (!taken(base.effect)) return told(refuse({ code: "no-constant-effect" }));
  const [low, high] = [farthest(taken, base.effect, -scale), farthest(taken, base.effect, scale)];
  if (low === null || high === null) return told(refuse({ code: "too-few-times", times, needed, level: options.level }));
  return told(ok({ low, high, level: options.level }));
};
