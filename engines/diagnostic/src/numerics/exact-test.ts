/** A law on the integers `lowest`…`highest` with one summit, told by the ratio of each probability to the one before it. */
export type DiscreteLaw = {
  readonly lowest: number;
  readonly highest: number;
  readonly summit: number;
  /** P(k + 1) / P(k). */
  readonly ratio: (k: number) => number;
};

/** Below this, a weight says nothing more in double precision; a p-value never is 0. */
const faintest = 1e-300;

/** Weights of a law from its summit, where the weight is 1, outwards on one side, until they are `enough` or fade out. */
const walk = (law: DiscreteLaw, step: 1 | -1, visit: (k: number, weight: number) => boolean): void => {
  const last = step === 1 ? law.highest : law.lowest;
  let weight = 1;
  for (let k = law.summit; k !== last; ) {
    weight = step === 1 ? weight * law.ratio(k) : weight / law.ratio(k - 1);
    k += step;
    if (weight < faintest || visit(k, weight)) return;
  }
};

/**
 * Two-sided exact p-value: the probability of all values that are no likelier than the one observed (up to one part in ten million,
 * so that values as likely by symmetry are taken together). No factorial is computed: only ratios, so counts of millions are exact too.
 */
export const exactPValue = (law: DiscreteLaw, observed: number): number => {
  let own = observed === law.summit ? 1 : 0;
  walk(law, observed > law.summit ? 1 : -1, (k, weight) => {
    if (k === observed) own = weight;
    return k === observed;
  });
  const atMost = own * (1 + 1e-7);
  let total = 1;
  let rare = atMost >= 1 ? 1 : 0;
  for (const step of [1, -1] as const)
    walk(law, step, (_, weight) => {
      total += weight;
      if (weight <= atMost) rare += weight;
      return weight < 1e-20 && weight < own * 1e-17;
    });
  return Math.max(faintest, Math.min(1, rare / total));
};

/** Number of successes among `trials`, each with chance `share` strictly between 0 and 1. */
export const binomialLaw = (trials: number, share: number): DiscreteLaw => ({
  lowest: 0,
  highest: trials,
  summit: Math.min(trials, Math.floor((trials + 1) * share)),
  ratio: (k) => ((trials - k) / (k + 1)) * (share / (1 - share)),
});

/** Number of marked things among `drawn` taken without return from `all`, of which `marked` are marked. */
export const hypergeometricLaw = (all: number, marked: number, drawn: number): DiscreteLaw => {
  const lowest = Math.max(0, drawn + marked - all);
  const highest = Math.min(drawn, marked);
  const summit = Math.floor(((drawn + 1) * (marked + 1)) / (all + 2));
  return {
    lowest,
    highest,
    summit: Math.min(highest, Math.max(lowest, summit)),
    ratio: (k) => ((marked - k) * (drawn - k)) / ((k + 1) * (all - marked - drawn + k + 1)),
  };
};
