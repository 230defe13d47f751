import type { Random } from "@levier/kernel";
import { drawSet, placeboBlock, setsIn, setsOrDraws } from "../inference/placebo-sets.ts";
import type { Block } from "../panel/panel.ts";
import { windowOf } from "../panel/window-of.ts";

/**
 * A treatment that did not take place. `family`: those that a test ranks it among, the same number for all of them.
 */
export type PlaceboDesign = { readonly block: Block; readonly family: number };

export type PlaceboDesigns = {
  readonly designs: readonly PlaceboDesign[];
  /** The truly treated as each family is seen, in the same order: only what came before its start may be read of it. */
  readonly truths: readonly Block[];
  /** Times that each is followed. */
  readonly timesAfter: number;
};

export type DesignOptions = { readonly draws: number; readonly random: Random };

/** As long after as the true treatment, where that leaves as much before; as little as half of the times else. */
const followedFor = ({ panel, from }: Block): number => Math.max(1, Math.min(panel.times.length - from, Math.floor(from / 2)));

/** How many last times a placebo may do without: up to a quarter of those before, where that leaves two before it. */
const slackOf = ({ from }: Block, after: number): number => Math.max(0, Math.min(Math.floor(from / 4), from - after - 2));

/**
 * In the times before the true treatment: sets of controls, as many as are treated, and up to when they are followed, drawn by lot;
 * every one, a family by end, where they are no more than asked for.
 */
export const designsBefore = (block: Block, { draws, random }: DesignOptions): PlaceboDesigns => {
  const { controls, treated, from } = block;
  const timesAfter = followedFor(block);
  const ends = Array.from({ length: slackOf(block, timesAfter) + 1 }, (_, sooner) => from - sooner);
  const truths = ends.map((end) => windowOf(block, { first: 0, from: end - timesAfter, end }));
  const size: readonly [number, number] = [controls.length, treated.length];
  if (setsIn(...size) * ends.length <= draws) {
    const sets = setsOrDraws(random, size, draws);
    const designs = truths.flatMap((seen, family) => sets.map((set) => ({ block: placeboBlock(seen, controls, set), family })));
    return { designs, truths, timesAfter };
  }
  const designs = Array.from({ length: draws }, () => {
    const set = drawSet(random, ...size);
    const seen = truths[Math.floor(random() * truths.length)] ?? block;
    return { block: placeboBlock(seen, controls, set), family: 0 };
  });
  return { designs, truths: truths.slice(0, 1), timesAfter };
};

/** Over all times, from the true start on: nothing was done to controls then either. */
export const designsOverAll = (block: Block, { draws, random }: DesignOptions): PlaceboDesigns => {
  const { controls, treated, from, panel } = block;
  const sets = setsOrDraws(random, [controls.length, treated.length], draws);
  return {
    designs: sets.map((set) => ({ block: placeboBlock(block, controls, set), family: 0 })),
    truths: [block],
    timesAfter: panel.times.length - from,
  };
};
