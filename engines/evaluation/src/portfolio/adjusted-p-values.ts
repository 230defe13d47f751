import { ok, type Result, refuse } from "@levier/kernel";

/**
 * `holm`: the chance that any claim is false stays at the level, whatever the tests share (Holm 1979); `benjamini-hochberg`: the
 * expected share of false claims among the claims does, when tests are independent or positively dependent (Benjamini & Hochberg 1995).
 */
export type Correction = "holm" | "benjamini-hochberg";

/** P-values corrected for their number, in the order given: each is compared with the level. One outside [0, 1] is refused. */
export const adjustedPValues = (pValues: readonly number[], correction: Correction): Result<readonly number[], "not-a-p-value"> => {
  if (!pValues.every((p) => p >= 0 && p <= 1)) return refuse("not-a-p-value");
  const all = pValues.length;
  const order = pValues.map((p, at) => ({ p, at })).sort((one, other) => one.p - other.p);
  const adjusted = new Array<number>(all).fill(1);
  let bound = correction === "holm" ? 0 : 1;
  if (correction === "holm") {
    order.forEach(({ p, at }, rank) => {
      bound = Math.max(bound, Math.min(1, p * (all - rank)));
      adjusted[at] = bound;
    });
    return ok(adjusted);
  }
  order.reverse().forEach(({ p, at }, fromTop) => {
    bound = Math.min(bound, (p * all) / (all - fromTop));
    adjusted[at] = bound;
  });
  return ok(adjusted);
};
