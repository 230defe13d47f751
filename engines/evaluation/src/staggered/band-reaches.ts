import type { Random } from "@levier/kernel";
import { normalPValue, normalReach, studentReach } from "../numerics/distributions.ts";
import { normalDraw } from "../numerics/normal-draw.ts";
import { quantile } from "../numerics/quantile.ts";
import { dot } from "../numerics/vectors.ts";
import type { GroupTimeEffects } from "./group-time-effects.ts";
import { independentParts } from "./independent-parts.ts";
import type { Influenced } from "./influenced.ts";
import { multiplierBootstrap } from "./multiplier-bootstrap.ts";
import { type Uncertainty, type UncertaintyOptions, uncertainties } from "./uncertainties.ts";

export type BandOptions = UncertaintyOptions & {
  readonly random: Random;
  /** 1,000 when not said. */
  readonly draws?: number;
};

/** An estimate in its own errors: what each cluster puts into it, and the degrees of freedom of its error. */
type Scaled = { readonly influence: Float64Array; readonly freedom: number };

/**
 * How far correlations learnt on few units are taken toward none: the sum of their variances, (1 − r²)² / ν, over that of their squares
 * (Schäfer & Strimmer 2005). 0: as they are; 1: as if there were none.
 */
const shrinkage = (parts: readonly Scaled[]): number => {
  let [variances, squares] = [0, 0];
  parts.forEach((one, at) => {
    for (const other of parts.slice(0, at)) {
      const square = dot(one.influence, other.influence) ** 2;
      variances += (1 - square) ** 2 / Math.min(one.freedom, other.freedom);
      squares += square;
    }
  });
  return squares > 0 ? Math.min(1, variances / squares) : 1;
};

/** How many errors hold all together at that level, were errors known: the quantile of the farthest of draws by normal multipliers. */
const normalBand = (parts: readonly Scaled[], { random, draws = 1000, level = 0.95 }: BandOptions): number => {
  const share = shrinkage(parts);
  const [common, own] = [Math.sqrt(1 - share), Math.sqrt(share)];
  const multipliers = new Float64Array(parts[0]?.influence.length ?? 0);
  const farthest = Float64Array.from({ length: draws }, () => {
    for (let cluster = 0; cluster < multipliers.length; cluster++) multipliers[cluster] = normalDraw(random);
    return parts.reduce(
      (most, { influence }) => Math.max(most, Math.abs(common * dot(influence, multipliers) + own * normalDraw(random))),
      0,
    );
  });
  return quantile(farthest.sort(), level);
};

const middleOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

/**
 * How many errors the band of each estimate reaches on each side, so that all hold together at that level; null for one without error.
 * Draws by multipliers (Callaway & Sant'Anna 2021, algorithm 1) tell the reach were errors known; each estimate's is as rare by Student's
 * distribution, with its own degrees of freedom, or with the middle one's where these are fewer: they too are learnt on few units, and
 * the largest are of the errors that came out too small. With the errors of the reference authors, their own reach.
 */
export const bandReaches = (given: GroupTimeEffects, estimates: readonly Influenced[], options: BandOptions): (number | null)[] => {
  const { level = 0.95, clusters } = options;
  const told: readonly (Uncertainty | null)[] = uncertainties(given, estimates, options);
  const parts = told.flatMap((one, at): Scaled[] => {
    const { influence } = estimates[at] ?? { influence: new Float64Array(0) };
    return one
      ? [{ influence: independentParts(given, influence, clusters).map((value) => value / one.standardError), freedom: one.freedom ?? 0 }]
      : [];
  });
  if (parts.length === 0) return told.map(() => null);
  if (given.errors === "authors") {
    const reach = Math.max(normalReach(level), multiplierBootstrap(estimates, options).reach ?? 0);
    return told.map((one) => one && reach);
  }
  const rarity = Math.max(level, 1 - normalPValue(normalBand(parts, options)));
  const middle = middleOf(parts.map(({ freedom }) => freedom));
  return told.map((one) => one && studentReach(rarity, Math.min(one.freedom ?? middle, middle)));
};
