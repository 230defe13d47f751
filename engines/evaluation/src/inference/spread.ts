/** Spread of effects that were drawn around their mean, each counted once: √((n − 1)/n) times their standard deviation. */
export const spreadOf = (draws: Float64Array): number => {
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  return Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length);
};
