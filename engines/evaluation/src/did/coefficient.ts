import { studentPValue, studentReach } from "../numerics/distributions.ts";
import type { TwoWayRegression } from "../regression/two-way-regression.ts";

/** A coefficient with what it may be told with, in the unit of the outcome. */
export type Coefficient = {
  readonly estimate: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided, that it is 0. */
  readonly pValue: number;
};

/** The coefficient of a column of a regression; intervals are Student's, with so many degrees of freedom. */
export const coefficientOf = (
  { coefficients, covariance }: TwoWayRegression,
  column: number,
  { level, freedom }: { readonly level: number; readonly freedom: number },
): Coefficient => {
  const estimate = coefficients[column] ?? 0;
  const standardError = Math.sqrt(covariance[column * coefficients.length + column] ?? 0);
  const reach = studentReach(level, freedom) * standardError;
  return {
    estimate,
    standardError,
    low: estimate - reach,
    high: estimate + reach,
    pValue: studentPValue(estimate / standardError, freedom),
  };
};
