import { type Missing, missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimate } from "../estimate.ts";
import { studentPValue, studentReach } from "../numerics/distributions.ts";
import { leastSquares } from "../numerics/least-squares.ts";
import { mean, variance } from "../numerics/moments.ts";
import type { ConvergenceFault } from "./convergence-fault.ts";
import { dispersionRatio } from "./dispersion-ratio.ts";

/** One positive value a territory, in the same order every year. */
export type PanelYear = { readonly year: number; readonly values: readonly number[] };

/** How far territories stand from one another in one year. */
export type Dispersion = {
  readonly year: number;
  /** Standard deviation of the logarithms (divisor n − 1): 0.20 is about 20 % around the middle. */
  readonly ofLogarithms: number;
  /** Coefficient of variation: standard deviation over mean. */
  readonly variation: number;
};

export type SigmaConvergence = {
  readonly dispersions: readonly Dispersion[];
  /** Change a year of the dispersion of logarithms, by least squares; absent below three years. Below zero: they draw together. */
  readonly trend: Estimate | Missing;
  /** Dispersion of the last year over that of the first. Below one: they drew together. */
  readonly ratio: Estimate | Missing;
};

const faultOf = (panel: readonly PanelYear[], level: number): ConvergenceFault | undefined => {
  const territories = panel[0]?.values.length ?? 0;
  if (!(level > 0 && level < 1)) return "level-not-between-0-and-1";
  if (panel.length < 2) return "too-few-years";
  if (panel.some(({ values }) => values.length !== territories)) return "lengths-differ";
  if (territories < 3) return "too-few-territories";
  if (panel.some(({ values }) => !values.every((value) => Number.isFinite(value) && value > 0))) return "not-above-zero";
  return panel.some(({ year }, at) => at > 0 && !(year > (panel[at - 1]?.year ?? year))) ? "years-not-ascending" : undefined;
};

const trendOf = (dispersions: readonly Dispersion[], level: number): Estimate | Missing => {
  if (dispersions.length < 3) return missing("not-applicable");
  const line = leastSquares(
    dispersions.map(({ year }) => year),
    dispersions.map(({ ofLogarithms }) => ofLogarithms),
  );
  if (line.slopeError === 0) return missing("not-applicable");
  const reach = studentReach(level, line.freedom) * line.slopeError;
  const pValue = studentPValue(line.slope / line.slopeError, line.freedom);
  return { value: line.slope, low: line.slope - reach, high: line.slope + reach, pValue };
};

/**
 * Sigma-convergence: the dispersion of the same territories year by year, its straight trend, and the ratio of the last to the first
 * (Pitman & Morgan). Years ascend and may have holes; at least two, with at least three territories.
 */
export const sigmaConvergence = (panel: readonly PanelYear[], level = 0.95): Result<SigmaConvergence, ConvergenceFault> => {
  const fault = faultOf(panel, level);
  if (fault) return refuse(fault);
  const logarithms = panel.map(({ values }) => values.map(Math.log));
  const dispersions = panel.map(({ year, values }, at) => ({
    year,
    ofLogarithms: Math.sqrt(variance(logarithms[at] ?? [])),
    variation: Math.sqrt(variance(values)) / mean(values),
  }));
  const ratio = dispersionRatio(logarithms[0] ?? [], logarithms.at(-1) ?? [], level);
  return ok({ dispersions, trend: trendOf(dispersions, level), ratio });
};
