/** The value below which this share of sorted values is: the inverse of their distribution, as R's type 1. */
export const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)] ?? 0;
