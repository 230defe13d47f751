import { ok, type Result, refuse } from "@levier/kernel";
import { dot } from "../numerics/vectors.ts";
import { meanCourse, type TreatedPanel } from "../panel/panel.ts";
import { within } from "../regression/within.ts";
import { treatmentOf } from "./two-way-effect.ts";

/**
 * What is compared: the treated with units never treated, with units treated later before they are, with units treated before that
 * still are, or with units treated from the first time on. The last two take what the treatment does to others for what would have
 * been without it.
 */
export type BaconKind = "never-treated" | "later-treated" | "earlier-treated" | "always-treated";

export type BaconComparison = {
  readonly kind: BaconKind;
  /** First treated time of the treated, and of what they are compared with; null for never. */
  readonly treated: string;
  readonly control: string | null;
  /** Share of the whole: not negative, sum 1. */
  readonly weight: number;
  /** The difference of differences, in the unit of the outcome. */
  readonly estimate: number;
};

export type BaconDecomposition = {
  readonly comparisons: readonly BaconComparison[];
  /** Their weighted sum: the two-way effect. */
  readonly effect: number;
  /** Share that compares with units already treated, and how far the effect is from the one of the other comparisons alone. */
  readonly forbidden: { readonly weight: number; readonly bias: number | null };
};

export type BaconRefusal = { readonly code: "none-treated" } | { readonly code: "no-control" };

/** Units of one first treated time: `from` is its place, the number of times for units never treated. */
type Wave = { readonly from: number; readonly share: number; readonly treatedShare: number; readonly course: Float64Array };

const wavesOf = (panel: TreatedPanel): Wave[] => {
  const width = panel.times.length;
  const starts = panel.adoption.map((from) => from ?? width);
  return [...new Set(starts)]
    .sort((one, other) => one - other)
    .map((from) => {
      const units = starts.flatMap((start, unit) => (start === from ? [unit] : []));
      return { from, share: units.length / starts.length, treatedShare: (width - from) / width, course: meanCourse(panel, units) };
    });
};

const mean = (course: Float64Array, from: number, to: number): number =>
  course.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);

/** Change of one less change of the other, from the times [start, middle) to [middle, end). */
const difference = (one: Wave, other: Wave, start: number, middle: number, end: number): number =>
  mean(one.course, middle, end) - mean(one.course, start, middle) - (mean(other.course, middle, end) - mean(other.course, start, middle));

/** The comparisons of two waves, the earlier first: each with its weight before it is divided by the spread of the treatment. */
const between = (early: Wave, late: Wave, times: readonly string[]): BaconComparison[] => {
  const width = times.length;
  const pair = early.share * late.share;
  const apart = early.treatedShare - late.treatedShare;
  const [first, second] = [times[early.from] ?? "", times[late.from] ?? ""];
  const forward = (): BaconComparison => ({
    kind: late.from === width ? "never-treated" : "later-treated",
    treated: first,
    control: late.from === width ? null : second,
    weight: pair * apart * (1 - early.treatedShare),
    estimate: difference(early, late, 0, early.from, late.from),
  });
  const backward = (): BaconComparison => ({
    kind: early.from === 0 ? "always-treated" : "earlier-treated",
    treated: second,
    control: first,
    weight: pair * apart * late.treatedShare,
    estimate: difference(late, early, early.from, late.from, width),
  });
  return [...(early.from > 0 ? [forward()] : []), ...(late.from < width ? [backward()] : [])];
};

/** Units already treated as controls. */
const isForbidden = ({ kind }: BaconComparison): boolean => kind === "earlier-treated" || kind === "always-treated";

const weighed = (comparisons: readonly BaconComparison[]): number =>
  comparisons.reduce((sum, { weight, estimate }) => sum + weight * estimate, 0);

const weightOf = (comparisons: readonly BaconComparison[]): number => comparisons.reduce((sum, { weight }) => sum + weight, 0);

/**
 * What the two-way effect of a panel without covariates is made of (Goodman-Bacon 2021, theorem 1): every difference of two cohorts'
 * differences, and its weight. Warn when `forbidden.weight` is not small: if effects grow, such comparisons count growth as a loss.
 */
export const goodmanBacon = (panel: TreatedPanel): Result<BaconDecomposition, BaconRefusal> => {
  const waves = wavesOf(panel);
  if (panel.adoption.every((from) => from === null)) return refuse({ code: "none-treated" });
  if (waves.length < 2) return refuse({ code: "no-control" });
  const raw = waves.flatMap((early, at) => waves.slice(at + 1).flatMap((late) => between(early, late, panel.times)));
  const treatment = within(panel, treatmentOf(panel));
  const spread = dot(treatment, treatment) / treatment.length;
  const comparisons = raw.map((one) => ({ ...one, weight: one.weight / spread }));
  const effect = weighed(comparisons);
  const clean = comparisons.filter((one) => !isForbidden(one));
  const weight = weightOf(comparisons.filter(isForbidden));
  const bias = clean.length > 0 ? effect - weighed(clean) / weightOf(clean) : null;
  return ok({ comparisons, effect, forbidden: { weight, bias } });
};
