import { ok, type Random, type Result, refuse } from "@levier/kernel";
import type { BlockEstimator } from "../inference/estimator.ts";
import type { Inference, InferenceRefusal } from "../inference/inference.ts";
import { drawSet, placeboBlock, placeboIntervalAllowed, placebosAllowed, setsIn, setsOrDraws } from "../inference/placebo-sets.ts";
import type { Block } from "../panel/panel.ts";
import { windowOf } from "../panel/window-of.ts";

/** The smallest effect, of either sign, that a design would most often have told from none. */
export type MinimumDetectableEffect = {
  /** In the unit of the outcome. */
  readonly effect: number;
  readonly level: number;
  /** The share of designs like it that would have told that effect, with its sign, from none. */
  readonly power: number;
  /** How many treatments that did not take place it was found with: all there are, where they are fewer than asked for. */
  readonly draws: number;
  /** Times that each was followed: fewer than the true ones where too few stand before. */
  readonly timesAfter: number;
};

export type PowerOptions = {
  readonly draws: number;
  readonly random: Random;
  /** Of the interval that is to leave out no effect. */
  readonly level: number;
  readonly power: number;
  /** How an interval is told; absent: by the placebos themselves, as far as most of them go. */
  readonly infer?: (block: Block) => Result<Inference, InferenceRefusal>;
};

/** Fewest times on each side of a treatment that did not take place. */
const LEAST = { before: 1, after: 1 };

/** The value that a share of these do not pass; the whole steps of ranks, so that it errs toward the larger. */
const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length, Math.ceil(share * sorted.length - 1e-9)) - 1] ?? Number.NaN;
};

/** As long after as the true treatment, where that leaves as much before; as little as half of the times else. */
const followedFor = ({ panel, from }: Block): number => Math.max(LEAST.after, Math.min(panel.times.length - from, Math.floor(from / 2)));

type Placebo = { readonly set: readonly number[]; readonly end: number };

/** How many last times a placebo may do without: up to a quarter of those before, where that leaves two before it. */
const slackOf = ({ from }: Block, after: number): number => Math.max(0, Math.min(Math.floor(from / 4), from - after - 2));

/** Which controls are taken for treated, and up to when they are followed: every one where they are no more than asked for. */
const placebosOf = (block: Block, after: number, { random, draws }: PowerOptions): Placebo[] => {
  const [count, size] = [block.controls.length, block.treated.length];
  const ends = Array.from({ length: slackOf(block, after) + 1 }, (_, sooner) => block.from - sooner);
  if (setsIn(count, size) * ends.length <= draws)
    return setsOrDraws(random, [count, size], draws).flatMap((set) => ends.map((end) => ({ set, end })));
  return Array.from({ length: draws }, () => {
    const end = ends[Math.floor(random() * ends.length)] ?? block.from;
    return { set: drawSet(random, count, size), end };
  });
};

/**
 * Power before anything else: treatments that did not take place, of as many units, in the times before the true one; the same
 * estimator and inference; the smallest effect that, added to what each shows, would have been told from none as often as `power`
 * asks. What is estimated moves with an effect as much as the effect does, so that no draw has to be estimated twice. Refused where
 * controls are not more than the treated, placebos too few for the level, or fewer than two times stand before.
 */
export const minimumDetectableEffect = (
  block: Block,
  estimator: BlockEstimator,
  options: PowerOptions,
): Result<MinimumDetectableEffect, InferenceRefusal> => {
  const allowed = placebosAllowed(block);
  if (!allowed.ok) return allowed;
  const needed = LEAST.before + LEAST.after;
  if (block.from < needed) return refuse({ code: "too-few-times-before", times: block.from, needed });
  const { level, power, infer } = options;
  const timesAfter = followedFor(block);
  const placebos = placebosOf(block, timesAfter, options).map(({ set, end }) =>
    windowOf(placeboBlock(block, block.controls, set), { first: 0, from: end - timesAfter, end }),
  );
  const bounds: { low: number; high: number }[] = [];
  if (infer) {
    for (const placebo of placebos) {
      const told = infer(placebo);
      if (!told.ok) return told;
      const { interval } = told.value;
      if (interval.ok) bounds.push(interval.value);
      else if (interval.error.code !== "no-constant-effect") return interval;
    }
  } else {
    const enough = placeboIntervalAllowed(block, level);
    if (!enough.ok) return enough;
    const effects = placebos.map((placebo) => estimator(placebo).effect);
    const reach = quantileOf(effects.map(Math.abs), level);
    bounds.push(...effects.map((effect) => ({ low: effect - reach, high: effect + reach })));
  }
  if (bounds.every(({ low, high }) => low === high)) return refuse({ code: "no-variation" });
  const upward = quantileOf(
    bounds.map(({ low }) => -low),
    power,
  );
  const downward = quantileOf(
    bounds.map(({ high }) => high),
    power,
  );
  return ok({ effect: Math.max(0, upward, downward), level, power, draws: bounds.length, timesAfter });
};
