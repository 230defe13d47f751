/** Spread of effects that were drawn around their mean, each counted once: √((n − 1)/n) times their standard deviation. */
export const spreadOf = (draws: Float64Array): number => {
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  return Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length);
};

/** What a lot decided of draws: so many of them, `among` so many things each taken once (endless when not said). */
type Lot = { readonly drawn: number; readonly among?: number };

/**
 * How far from one lot to another their spread would be, as a standard deviation: by their fourth moment, the variance of s² over n draws
 * being (m₄ − s⁴) / n, and half of its root over s that of s.
 */
export const spreadError = (draws: Float64Array, { drawn, among = Number.POSITIVE_INFINITY }: Lot): number => {
  const spread = spreadOf(draws);
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const fourth = draws.reduce((sum, draw) => sum + (draw - mean) ** 4, 0) / draws.length;
  const variance = (drawn / draws.length ** 2) * (1 - drawn / among) * Math.max(0, fourth - spread ** 4);
  return spread > 0 ? Math.sqrt(variance) / (2 * spread) : 0;
};
