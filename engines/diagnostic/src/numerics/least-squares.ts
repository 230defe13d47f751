import { mean, total } from "./moments.ts";

/** A straight line fitted by ordinary least squares. Errors are standard errors; `freedom` is n − 2; `fit` is R². */
export type Line = {
  readonly intercept: number;
  readonly slope: number;
  readonly interceptError: number;
  readonly slopeError: number;
  readonly freedom: number;
  readonly fit: number;
};

/**
 * Line of `y` on `x`, of equal lengths, at least three points and two different `x`: what the caller has made sure of. Centred before it
 * is squared, which keeps nine digits where the textbook formula keeps none (NIST StRD, Norris).
 */
export const leastSquares = (x: readonly number[], y: readonly number[]): Line => {
  const n = x.length;
  const [xCentre, yCentre] = [mean(x), mean(y)];
  const dx = x.map((value) => value - xCentre);
  const dy = y.map((value) => value - yCentre);
  const spread = total(dx.map((value) => value * value));
  const slope = total(dx.map((value, at) => value * (dy[at] ?? 0))) / spread;
  const residual = total(dx.map((value, at) => ((dy[at] ?? 0) - slope * value) ** 2));
  const all = total(dy.map((value) => value * value));
  const noise = residual / (n - 2);
  return {
    intercept: yCentre - slope * xCentre,
    slope,
    interceptError: Math.sqrt(noise * (1 / n + (xCentre * xCentre) / spread)),
    slopeError: Math.sqrt(noise / spread),
    freedom: n - 2,
    fit: all === 0 ? 1 : 1 - residual / all,
  };
};
