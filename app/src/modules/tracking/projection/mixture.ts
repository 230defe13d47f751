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

/** A quantile is found once the chances below it are this near to its share. */
const NEAR = 1e-9;
const MOST_TRIES = 60;

/** Where a rising function crosses zero between two bounds: Chandrupatla's method, inverse quadratic interpolation or else halves. */
const crossing = (missed: (value: number) => number, low: number, high: number, below: number, above: number): number => {
  let [near, far, before] = [high, low, high];
  let [nearMiss, farMiss, beforeMiss] = [above, below, above];
  let part = 0.5;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const middle = near + part * (far - near);
    const miss = missed(middle);
    if (miss > 0 === nearMiss > 0) [before, beforeMiss] = [near, nearMiss];
    else [before, beforeMiss, far, farMiss] = [far, farMiss, near, nearMiss];
    [near, nearMiss] = [middle, miss];
    if (Math.abs(miss) < NEAR) break;
    const [place, rise] = [(near - far) / (before - far), (nearMiss - farMiss) / (beforeMiss - farMiss)];
    part =
      rise ** 2 < place && (1 - rise) ** 2 < 1 - place
        ? (nearMiss / (farMiss - nearMiss)) * (beforeMiss / (farMiss - beforeMiss)) +
          ((before - near) / (far - near)) * (nearMiss / (beforeMiss - nearMiss)) * (farMiss / (beforeMiss - farMiss))
        : 0.5;
  }
  return near;
};

/** The value below which this share of the chances lies, within bounds that are widened until they hold it. */
export const quantileOf = (parts: readonly Part[], share: number, from: number, width: number): number => {
  const missed = (value: number): number => chanceBelow(parts, value) - share;
  let [low, high] = [from - width, from + width];
  let [below, above] = [missed(low), missed(high)];
  for (let tries = 0; tries < MOST_TRIES && below > 0; tries++) {
    low = from - (from - low) * 2;
    below = missed(low);
  }
  for (let tries = 0; tries < MOST_TRIES && above < 0; tries++) {
    high = from + (high - from) * 2;
    above = missed(high);
  }
  return crossing(missed, low, high, below, above);
};
