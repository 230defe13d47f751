import type { Estimate } from "../estimate.ts";
import { type IntervalOptions, type Quotient, quotientValue, restOf } from "./log-quotient.ts";

/** The largest share that leaves one chance in (1 − level) / 2 of seeing none in so many draws (Clopper & Pearson 1934). */
const largestUnseen = (draws: number, level: number): number => 1 - ((1 - level) / 2) ** (1 / draws);

const chanceOfNone = (share: number, draws: number): number => Math.min(1, 2 * (1 - share) ** draws);

/** A territory without a job of the activity: the quotient is zero, and an exact upper bound stands for the interval. */
export const withoutJobs = ({ territory, reference }: Quotient, { level = 0.95, clustering = 1 }: IntervalOptions): Estimate => {
  const share = reference.activity / reference.all;
  const draws = territory.all / clustering;
  return { value: 0, low: 0, high: largestUnseen(draws, level) / share, pValue: chanceOfNone(share, draws) };
};

/** A territory that holds every job the reference has in the activity: the quotient is as high as can be, with an exact lower bound. */
export const withEveryJob = (quotient: Quotient, { level = 0.95, clustering = 1 }: IntervalOptions): Estimate => {
  const { territory, reference } = quotient;
  const value = quotientValue(quotient);
  const { all: elsewhere } = restOf(quotient);
  // The territory is the whole reference: nothing is compared with anything.
  if (elsewhere === 0) return { value: 1, low: 1, high: 1, pValue: 1 };
  const share = territory.activity / territory.all;
  const draws = elsewhere / clustering;
  const ratio = share / largestUnseen(draws, level);
  const low = ratio / ((territory.all / reference.all) * ratio + elsewhere / reference.all);
  return { value, low: Math.min(low, value), high: value, pValue: chanceOfNone(share, draws) };
};
