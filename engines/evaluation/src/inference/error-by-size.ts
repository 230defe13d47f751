/** A placebo: its effect, and the size of what it was taken of: the mean square of the levels of its units before. */
export type SizedPlacebo = { readonly effect: number; readonly size: number };

/** How much likelier than one noise for all a noise that grows with size must be: the quantile of chi-square, one degree, at 99 %. */
const LIKELIER = 6.635;
/** Shares of the noise that size may bear, as its ratio to what all bear: from next to none to nearly all. */
const SHARES = Array.from({ length: 121 }, (_, at) => 10 ** (-4 + at / 15));

type Fitted = { readonly common: number; readonly share: number; readonly likelihood: number };

/** The variance a·(1 + share·size) nearest to these squares, and twice its log-likelihood. */
const fitted = (squares: readonly number[], sizes: readonly number[], share: number): Fitted => {
  let [common, logs] = [0, 0];
  squares.forEach((square, at) => {
    const by = 1 + share * (sizes[at] ?? 0);
    common += square / by / squares.length;
    logs += Math.log(by);
  });
  return { common, share, likelihood: -squares.length * Math.log(common) - logs };
};

/**
 * The error of what is of this size, where what placebos show grows with theirs: of variance a + b·size, by maximum likelihood, as groups
 * of unlike population have it (Ferman & Pinto 2019, who know their sizes). Null where sizes tell nothing of the noise, or where the
 * spread of all placebos is no smaller: it is then what to tell.
 */
export const errorBySize = (placebos: readonly SizedPlacebo[], size: number): number | null => {
  const mean = placebos.reduce((sum, one) => sum + one.effect, 0) / placebos.length;
  const unit = placebos.reduce((sum, one) => sum + one.size, 0) / placebos.length;
  const squares = placebos.map(({ effect }) => (effect - mean) ** 2);
  const sizes = placebos.map((one) => one.size / unit);
  const alike = fitted(squares, sizes, 0);
  if (!(unit > 0) || !(alike.common > 0)) return null;
  const best = SHARES.map((share) => fitted(squares, sizes, share)).reduce((one, other) =>
    other.likelihood > one.likelihood ? other : one,
  );
  if (!(best.likelihood - alike.likelihood > LIKELIER)) return null;
  const variance = best.common * (1 + (best.share * size) / unit);
  return variance > alike.common ? Math.sqrt(variance) : null;
};
