import type { Random } from "@levier/kernel";
import { normalReach } from "../numerics/distributions.ts";
import { quantile } from "../numerics/quantile.ts";
import { byCluster, type Influenced } from "./influenced.ts";

/** `mammen`: two values of mean 0, variance 1 and third moment 1; `rademacher`: 1 or −1. */
export type Multiplier = "mammen" | "rademacher";

export type BootstrapOptions = {
  readonly random: Random;
  /** 1,000 when not said. */
  readonly draws?: number;
  /** Mammen's when not said. */
  readonly multiplier?: Multiplier;
  /** 0.95 when not said. */
  readonly level?: number;
  /** The cluster of each unit of the panel; each unit is its own when not said. */
  readonly clusters?: readonly string[];
  /** Errors by the deviation of draws (when not said), or by their quartiles, as the reference authors' package does. */
  readonly spread?: "deviation" | "quartiles";
};

export type Bootstrapped = {
  /** One for each estimate, null for one without error. */
  readonly standardErrors: readonly (number | null)[];
  /** How many standard errors on each side make intervals that hold all together, were errors known; null when nothing has an error. */
  readonly reach: number | null;
};

const ROOT = Math.sqrt(5);
/** Mammen (1993): (1 − √5)/2 with chance (√5 + 1)/(2√5), else (1 + √5)/2. */
const MAMMEN = { low: (1 - ROOT) / 2, high: (1 + ROOT) / 2, chance: (ROOT + 1) / (2 * ROOT) };
const RADEMACHER = { low: -1, high: 1, chance: 0.5 };

const betweenQuartiles = (draws: Float64Array): number => {
  const sorted = Float64Array.from(draws).sort();
  return (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / (2 * normalReach(0.5));
};

const deviation = (draws: Float64Array): number => {
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  return Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws.length - 1));
};

const hasError = (sums: Float64Array): boolean => sums.some((value) => value !== 0) && sums.every(Number.isFinite);

/** One draw for each estimate: the influences, each times the multiplier of its cluster. `width` estimates, cluster after cluster. */
const drawInto = (sum: Float64Array, influences: Float64Array, { random, multiplier }: BootstrapOptions): void => {
  const { low, high, chance } = multiplier === "rademacher" ? RADEMACHER : MAMMEN;
  const width = sum.length;
  sum.fill(0);
  for (let start = 0; start < influences.length; start += width) {
    const by = random() < chance ? low : high;
    for (let j = 0; j < width; j++) sum[j] = (sum[j] ?? 0) + by * (influences[start + j] ?? 0);
  }
};

/**
 * Multiplier bootstrap of estimates of one panel (Callaway & Sant'Anna 2021, algorithm 1): influences are shaken, nothing is
 * estimated again. The deviation of draws comes to the analytic error as they grow; the distance of their quartiles over the normal's does not
 * where few units make an estimate.
 */
export const multiplierBootstrap = (estimates: readonly Influenced[], options: BootstrapOptions): Bootstrapped => {
  const { draws = 1000, level = 0.95 } = options;
  const sums = estimates.map(({ influence }) => byCluster(influence, options.clusters));
  const live = sums.flatMap((own, at) => (hasError(own) ? [at] : []));
  const width = live.length;
  if (width === 0) return { standardErrors: estimates.map(() => null), reach: null };
  const clusters = sums[0]?.length ?? 0;
  const influences = new Float64Array(clusters * width);
  live.forEach((estimate, j) => {
    sums[estimate]?.forEach((value, cluster) => {
      influences[cluster * width + j] = value;
    });
  });
  const drawn = live.map(() => new Float64Array(draws));
  const sum = new Float64Array(width);
  for (let draw = 0; draw < draws; draw++) {
    drawInto(sum, influences, options);
    for (let j = 0; j < width; j++) {
      const own = drawn[j];
      if (own) own[draw] = sum[j] ?? 0;
    }
  }
  const errors = drawn.map(options.spread === "quartiles" ? betweenQuartiles : deviation);
  const furthest = new Float64Array(draws);
  drawn.forEach((own, j) => {
    for (let draw = 0; draw < draws; draw++) furthest[draw] = Math.max(furthest[draw] ?? 0, Math.abs(own[draw] ?? 0) / (errors[j] ?? 1));
  });
  furthest.sort();
  const standardErrors = estimates.map((_, at) => errors[live.indexOf(at)] ?? null);
  return { standardErrors, reach: quantile(furthest, level) };
};
