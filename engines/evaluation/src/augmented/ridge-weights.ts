import { factor, solveFactored } from "../numerics/cholesky.ts";
import { add, dot } from "../numerics/vectors.ts";
import type { Collapsed } from "../synthetic/collapse.ts";

/** Courses before the treatment around the controls' mean at each time, and the products of times over the controls, by rows. */
export type RidgeProblem = {
  readonly controls: readonly Float64Array[];
  readonly treated: Float64Array;
  readonly products: Float64Array;
};

export const ridgeProblem = ({ before, treatedBefore }: Collapsed): RidgeProblem => {
  const times = treatedBefore.length;
  const mean = new Float64Array(times);
  for (const course of before) add(mean, course, 1 / before.length);
  const around = (course: Float64Array): Float64Array => course.map((value, at) => value - (mean[at] ?? 0));
  const controls = before.map(around);
  const products = new Float64Array(times * times);
  for (const course of controls) {
    for (let time = 0; time < times; time++) add(products.subarray(time * times, (time + 1) * times), course, course[time] ?? 0);
  }
  return { controls, treated: around(treatedBefore), products };
};

/** The problem without one of its times. */
export const withoutTime = ({ controls, treated, products }: RidgeProblem, out: number): RidgeProblem => {
  const times = treated.length;
  const kept = (vector: Float64Array): Float64Array => vector.filter((_, at) => at !== out);
  return {
    controls: controls.map(kept),
    treated: kept(treated),
    products: products.filter((_, at) => at % times !== out && Math.floor(at / times) !== out),
  };
};

/**
 * w + X₀ᵀ(X₀X₀ᵀ + λI)⁻¹(x₁ − X₀w), with times in rows and controls in columns: weights that sum to what `weights` do. Null where the
 * penalty is too small to tell times apart.
 */
export const augment = ({ controls, treated, products }: RidgeProblem, weights: Float64Array, penalty: number): Float64Array | null => {
  const times = treated.length;
  const missed = Float64Array.from(treated);
  controls.forEach((course, j) => {
    add(missed, course, -(weights[j] ?? 0));
  });
  const lower = Float64Array.from(products);
  for (let time = 0; time < times; time++) lower[time * times + time] = (lower[time * times + time] ?? 0) + penalty;
  if (!factor(lower, times)) return null;
  solveFactored(lower, times, missed);
  return weights.map((weight, j) => weight + dot(controls[j] ?? [], missed));
};
