/** A distance and the share of the weights it rests on, from 0 (nothing in common, distance NaN) to 1 (every feature known of both). */
export type ProfileDistance = { readonly distance: number; readonly shared: number };

/**
 * Root of the weighted mean of the squared gaps over the features known of both: how many usual gaps apart two territories are, feature
 * by feature, whatever the number of features that are missing (Gower's rescaling, 1971, on Euclid's distance; Dixon 1979).
 * `a`, `b` and `weights` are of one length; a missing value is NaN.
 */
export const profileDistance = (a: Float64Array, b: Float64Array, weights: Float64Array): ProfileDistance => {
  let [sum, shared, all] = [0, 0, 0];
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    const gap = (a[at] ?? Number.NaN) - (b[at] ?? Number.NaN);
    all += weight;
    if (Number.isNaN(gap)) continue;
    shared += weight;
    sum += weight * gap * gap;
  }
  return { distance: Math.sqrt(sum / shared), shared: all === 0 ? 0 : shared / all };
};
