import type { Course } from "./course.ts";
import { leftAfter, reachOf } from "./fading.ts";

/** One account of the readings: what is known of the level and the slope, once it is held when the level jumped. Variances in units of the noise. */
export type Account = {
  level: number;
  slope: number;
  /** Variances of the level and of the slope, and their covariance. */
  level2: number;
  both: number;
  slope2: number;
  /** See `leadOf`. */
  squares: number;
  logs: number;
  /** Variances not yet in `logs`, multiplied: a logarithm costs more. */
  product: number;
  /** How many jumps it holds, and the logarithm of the odds of their moments. */
  jumps: number;
  odds: number;
  /** Logarithm of its odds by the jumps and by how well it foretold the readings. */
  score: number;
};

/** A product of variances beyond it is brought to logarithms: far within what a number holds. */
export const MANY = 1e100;

/** What a time does to a level and its slope. */
export type Passing = {
  readonly time: number;
  /** What it keeps of the slope. */
  readonly keep: number;
  readonly reach: number;
  readonly shocks: number;
  readonly fresh: number;
};

export const startOf = (course: Course, first: number, squares: number): Account => ({
  level: first,
  slope: 0,
  level2: 1 - course.lasting,
  both: 0,
  slope2: course.slope ** 2,
  squares,
  logs: 0,
  product: 1,
  jumps: 0,
  odds: 0,
  score: 0,
});

export const passingOf = ({ memory, renewed, lasting }: Course, time: number): Passing => {
  const keep = leftAfter(time, memory);
  return { time, keep, reach: reachOf(time, memory, keep), shocks: lasting * time, fresh: renewed ** 2 * (1 - keep * keep) };
};

export const move = (account: Account, { keep, reach, shocks, fresh }: Passing): void => {
  account.level += reach * account.slope;
  account.level2 += reach * (2 * account.both + reach * account.slope2) + shocks;
  account.both = keep * (account.both + reach * account.slope2);
  account.slope *= keep;
  account.slope2 = keep * keep * account.slope2 + fresh;
};

/** Brings `logs` up to date. */
export const settle = (account: Account): void => {
  account.logs += Math.log(account.product);
  account.product = 1;
};

/** Learns a reading with so much noise. */
export const learn = (account: Account, value: number, noise: number): void => {
  const variance = account.level2 + noise;
  const miss = value - account.level;
  const [gain, turn] = [account.level2 / variance, account.both / variance];
  account.level += gain * miss;
  account.slope += turn * miss;
  account.slope2 -= turn * account.both;
  account.both -= gain * account.both;
  account.level2 -= gain * account.level2;
  account.squares += (miss * miss) / variance;
  account.product *= variance;
  if (account.product > MANY || account.product < 1 / MANY) settle(account);
};
