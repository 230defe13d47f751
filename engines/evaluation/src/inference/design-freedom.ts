import { studentReach } from "../numerics/distributions.ts";

/**
 * A part of an estimate's error, learnt apart from the others: its square were each unit as noisy as another, what is told of that square
 * on average, and with how many degrees of freedom. Of one measure, whichever.
 */
export type ErrorPart = { readonly square: number; readonly told: number; readonly freedom: number };

const POINTS = 64;
const SQUARED_SINES = Float64Array.from({ length: POINTS }, (_, at) => Math.sin(((at + 0.5) * Math.PI) / 2 / POINTS) ** 2);

/**
 * How often a normal estimate is farther than `reach` of its told errors from the truth: the mean of Craig's (1991) integral of the normal
 * tail over the chi-squares that the parts are, (2/π) ∫ Π (1 + reach²·told / freedom·sin²θ)^(−freedom/2) dθ from 0 to π/2.
 */
const chanceBeyond = (reach: number, parts: readonly ErrorPart[]): number => {
  const square = parts.reduce((sum, part) => sum + part.square, 0);
  let sum = 0;
  for (const sine of SQUARED_SINES) {
    let logs = 0;
    for (const { told, freedom } of parts) logs += freedom * Math.log1p((reach ** 2 * told) / (square * freedom * sine));
    sum += Math.exp(-logs / 2);
  }
  return sum / POINTS;
};

/** The fewest degrees of freedom that are told of anything. */
const FEWEST = 1;
const HALVINGS = 30;

/**
 * The degrees of freedom by which Student's interval of this level holds the truth as often as it says, were each unit as noisy as
 * another (McCaffrey, Bell & Botts 2001, who come near it by a saddle point): those of an estimated error are learnt on the same few
 * units, and are many where the error came out too small. Endless where the error is told larger than it is.
 */
export const designFreedom = (parts: readonly ErrorPart[], level: number): number => {
  const living = parts.filter(({ told }) => told > 0);
  const isShort = (freedom: number): boolean => chanceBeyond(studentReach(level, freedom), living) > 1 - level;
  const most = 1e6;
  if (living.length === 0 || !isShort(most)) return Number.POSITIVE_INFINITY;
  // By the inverse, which is 0 where they are endless.
  let [few, many] = [1 / FEWEST, 1 / most];
  for (let halved = 0; halved < HALVINGS; halved++) {
    const middle = (few + many) / 2;
    if (isShort(1 / middle)) many = middle;
    else few = middle;
  }
  return 1 / few;
};
