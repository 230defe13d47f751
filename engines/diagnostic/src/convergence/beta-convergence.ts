import { type Missing, missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimate } from "../estimate.ts";
import { studentPValue, studentReach } from "../numerics/distributions.ts";
import { leastSquares } from "../numerics/least-squares.ts";
import type { ConvergenceFault } from "./convergence-fault.ts";

/** A coefficient of a regression: its estimate, standard error and Student's t. */
export type Coefficient = Estimate & { readonly error: number; readonly t: number };

export type BetaConvergence = {
  readonly territories: number;
  readonly intercept: Coefficient;
  /** Below zero: those who started behind grew more. */
  readonly slope: Coefficient;
  /** Share of the gap closed each year, with the bounds that those of the slope give; absent when the slope (or its bound) is −1 or less. */
  readonly speed: { readonly value: number; readonly low: number; readonly high: number | Missing } | Missing;
  /** Years to close half of the gap; absent when nothing closes. */
  readonly halfLife: number | Missing;
  /** R² of the regression. */
  readonly fit: number;
};

const coefficient = (value: number, error: number, freedom: number, level: number): Coefficient => {
  const reach = studentReach(level, freedom) * error;
  return { value, error, t: value / error, low: value - reach, high: value + reach, pValue: studentPValue(value / error, freedom) };
};

/**
 * Absolute beta-convergence (Barro & Sala-i-Martin 1992): growth ln(end / start) over `years` on ln(start), by least squares. The slope
 * is −(1 − e^(−λ years)), hence the speed λ = −ln(1 + slope) / years and the half-life ln 2 / λ. `start` and `end` hold one positive value
 * a territory, in the same order and unit (a product or an income per inhabitant), at least three.
 */
export const betaConvergence = (
  start: readonly number[],
  end: readonly number[],
  years: number,
  level = 0.95,
): Result<BetaConvergence, ConvergenceFault> => {
  if (!(level > 0 && level < 1)) return refuse("level-not-between-0-and-1");
  if (start.length !== end.length) return refuse("lengths-differ");
  if (start.length < 3) return refuse("too-few-territories");
  if (![...start, ...end].every((value) => Number.isFinite(value) && value > 0)) return refuse("not-above-zero");
  if (!(years > 0)) return refuse("years-not-above-zero");
  if (start.every((value) => value === start[0])) return refuse("all-alike");
  const x = start.map(Math.log);
  const line = leastSquares(
    x,
    end.map((value, at) => Math.log(value) - (x[at] ?? 0)),
  );
  if (line.slopeError === 0) return refuse("no-residual");
  const slope = coefficient(line.slope, line.slopeError, line.freedom, level);
  const speedAt = (value: number): number => -Math.log1p(value) / years;
  const none = missing("not-applicable");
  const fastest = slope.low > -1 ? speedAt(slope.low) : none;
  return ok({
    territories: start.length,
    intercept: coefficient(line.intercept, line.interceptError, line.freedom, level),
    slope,
    speed: slope.value > -1 ? { value: speedAt(slope.value), low: speedAt(slope.high), high: fastest } : none,
    halfLife: slope.value > -1 && slope.value < 0 ? Math.LN2 / speedAt(slope.value) : none,
    fit: line.fit,
  });
};
