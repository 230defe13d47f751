/** Shares of a whole: of sum 1. */
export const scaled = (shares: Float64Array): Float64Array => {
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => share / sum);
};
