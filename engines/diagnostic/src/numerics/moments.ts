/** Sum of values. */
export const total = (values: readonly number[]): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** Mean of at least one value. */
export const mean = (values: readonly number[]): number => total(values) / values.length;

/** Sample variance (divisor n − 1) of at least two values, around their mean, so that large values lose no digit. */
export const variance = (values: readonly number[]): number => {
  const centre = mean(values);
  return total(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
};
