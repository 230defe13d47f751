/** The values in ascending order; those given are left as they are. */
export const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** Median of values in ascending order; the mean of the two in the middle when their number is even. At least one value. */
export const medianOfSorted = (sorted: ArrayLike<number>): number => {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};
