/** An effect with its standard error, in one unit for all. */
export type StudyEffect = { readonly effect: number; readonly standardError: number };

/** `reml`: restricted maximum likelihood; `dersimonian-laird`: by moments. */
export type BetweenEstimator = "reml" | "dersimonian-laird";

export type PooledMean = {
  readonly mean: number /** Sum of the weights: one over the square of the mean's error. */;
  readonly precision: number;
};

/** The mean of effects, each weighing as it is sure, were their true variance `between` besides their errors. */
export const poolOf = (studies: readonly StudyEffect[], between: number): PooledMean => {
  let [sum, precision] = [0, 0];
  for (const { effect, standardError } of studies) {
    const weight = 1 / (standardError ** 2 + between);
    sum += weight * effect;
    precision += weight;
  }
  return { mean: sum / precision, precision };
};

/** What effects vary by more than their errors would (DerSimonian & Laird 1986). */
const byMoments = (studies: readonly StudyEffect[]): number => {
  const { mean, precision } = poolOf(studies, 0);
  let [spread, squares] = [0, 0];
  for (const { effect, standardError } of studies) {
    const weight = standardError ** -2;
    spread += weight * (effect - mean) ** 2;
    squares += weight ** 2;
  }
  return Math.max(0, (spread - (studies.length - 1)) / (precision - squares / precision));
};

const STEPS = 10_000;
const SETTLED = 1e-12;

/** Steps of the restricted likelihood's own equation, from the moments, until they settle (Raudenbush 2009). */
const byLikelihood = (studies: readonly StudyEffect[]): number => {
  const size = Math.max(...studies.map(({ standardError }) => standardError ** 2));
  let between = Math.max(byMoments(studies), 1e-3 * size);
  for (let step = 0; step < STEPS; step++) {
    const { mean, precision } = poolOf(studies, between);
    let [excess, squares] = [0, 0];
    for (const { effect, standardError } of studies) {
      const weight = (standardError ** 2 + between) ** -2;
      excess += weight * ((effect - mean) ** 2 - standardError ** 2);
      squares += weight;
    }
    const next = Math.max(0, excess / squares + 1 / precision);
    if (Math.abs(next - between) <= SETTLED * size) return next;
    between = next;
  }
  return between;
};

/** The variance of true effects between studies, in the square of their unit; 0 where errors alone explain how they differ. */
export const betweenVariance = (studies: readonly StudyEffect[], estimator: BetweenEstimator): number =>
  estimator === "reml" ? byLikelihood(studies) : byMoments(studies);
