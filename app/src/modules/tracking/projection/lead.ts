/** Where a course leads: a Student distribution, and how well it foretold each reading from those before, in logarithm. */
export type Lead = { readonly centre: number; readonly spread: number; readonly freedom: number; readonly likelihood: number };

/**
 * The scale of the noise is unknown and integrated out: as many degrees of freedom as readings, less one. `squares`: of the misses, each
 * divided by the variance it was foreseen with, and what rounding took of each; `logs`: of these variances, added.
 */
export const leadOf = (centre: number, variance: number, squares: number, logs: number, freedom: number): Lead => {
  const scale = Math.max(squares, Number.MIN_VALUE) / freedom;
  return { centre, spread: Math.sqrt(variance * scale), freedom, likelihood: -0.5 * (logs + freedom * Math.log(scale)) };
};
