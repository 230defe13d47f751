import { ok, type Result, refuse } from "@levier/kernel";

/**
 * P-values adjusted for the number of them, in the order given (Benjamini & Hochberg 1995): comparing each with q keeps the expected
 * share of false claims among the claims at q, when the tests are independent or positively dependent (Benjamini & Yekutieli 2001).
 * None given, none returned; one outside [0, 1] is refused.
 */
export const adjustedPValues = (pValues: readonly number[]): Result<readonly number[], "not-a-p-value"> => {
  if (!pValues.every((p) => p >= 0 && p <= 1)) return refuse("not-a-p-value");
  const order = pValues.map((p, at) => ({ p, at })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  order.forEach(({ p, at }, fromTop) => {
    least = Math.min(least, p * (pValues.length / (pValues.length - fromTop)));
    adjusted[at] = least;
  });
  return ok(adjusted);
};
