import type { Random } from "@levier/kernel";

export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();

/** Between two bounds above zero, each doubling as likely as the next. */
export const onLogScale = (random: Random, low: number, high: number): number => Math.exp(between(random, Math.log(low), Math.log(high)));

export const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Student's, of few degrees of freedom: now and then far out. */
export const heavy = (random: Random, freedom: number): number => {
  let squares = 0;
  for (let drawn = 0; drawn < freedom; drawn++) squares += normal(random) ** 2;
  return normal(random) / Math.sqrt(squares / freedom);
};

export const poisson = (random: Random, mean: number): number => {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
};

/** Values one step apart, `past` of them to be read and `all` in the end. */
export type Series = (random: Random, past: number, all: number) => number[];

export const everyStep = (all: number, value: (step: number) => number): number[] => Array.from({ length: all }, (_, step) => value(step));
