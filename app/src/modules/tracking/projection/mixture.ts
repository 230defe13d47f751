/** One Student distribution among several, seen through `scale`. */
export type Part = {
  readonly centre: number;
  readonly spread: number;
  readonly freedom: number;
  readonly weight: number;
  readonly scale: (value: number) => number;
};

/** P(Z ≤ z) of the normal distribution, to 1.5e-7 (Abramowitz and Stegun 26.2.17). */
const normal = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    Math.exp((-z * z) / 2) *
    0.3989422804014327 *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
};

/** P(T ≤ t) of Student's distribution: exact at 1 and 2 degrees of freedom, else by Wallace's normal approximation. */
export const student = (t: number, freedom: number): number => {
  if (freedom <= 1) return 0.5 + Math.atan(t) / Math.PI;
  if (freedom === 2) return 0.5 + t / (2 * Math.sqrt(2 + t * t));
  const z = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p((t * t) / freedom));
  return normal(t < 0 ? -z : z);
};

/** The chance of a value at or below this one. */
export const chanceBelow = (parts: readonly Part[], value: number): number => {
  let sum = 0;
  for (const { centre, spread, freedom, weight, scale } of parts) sum += weight * student((scale(value) - centre) / spread, freedom);
  return sum;
};

/** The value below which this share of the chances lies, by bisection within bounds that are widened until they hold it. */
export const quantileOf = (parts: readonly Part[], share: number, from: number, width: number): number => {
  let low = from - width;
  let high = from + width;
  for (let tries = 0; tries < 60 && chanceBelow(parts, low) > share; tries++) low = from - (from - low) * 2;
  for (let tries = 0; tries < 60 && chanceBelow(parts, high) < share; tries++) high = from + (high - from) * 2;
  for (let tries = 0; tries < 26; tries++) {
    const middle = (low + high) / 2;
    if (chanceBelow(parts, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
