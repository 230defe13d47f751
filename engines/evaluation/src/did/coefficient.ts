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

/** The coefficient of a column of a regression; intervals are Student's, with as many degrees of freedom as clusters less one. */
export const coefficientOf = ({ coefficients, covariance, clusters }: TwoWayRegression, column: number, level: number): Coefficient => {
  const estimate = coefficients[column] ?? 0;
  const standardError = Math.sqrt(covariance[column * coefficients.length + column] ?? 0);
  const reach = studentReach(level, clusters - 1) * standardError;
  return {
    estimate,
    standardError,
    low: estimate - reach,
    high: estimate + reach,
    pValue: studentPValue(estimate / standardError, clusters - 1),
  };
};
