/** Sum of the products of two vectors of one length. */
export const dot = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
};

/** Adds `by` times `vector` to `sum`, in place. */
export const add = (sum: Float64Array, vector: ArrayLike<number>, by: number): void => {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + by * (vector[at] ?? 0);
};
