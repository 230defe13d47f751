import type { FiguresRefusal } from "../figures.ts";

/** Jobs of one activity and of all activities, in one place at one date. */
export type Jobs = { readonly activity: number; readonly all: number };

/** What a location quotient compares; `within` when the reference counts the territory's jobs too, as a nation does and a peer does not. */
export type Quotient = { readonly territory: Jobs; readonly reference: Jobs; readonly within: boolean };

/**
 * `level` of the interval, 0.95 unless said. `clustering`: how many jobs come and go together (1 unless said), by which variances are
 * multiplied; the mean size of establishments weighted by their jobs is a careful choice.
 */
export type IntervalOptions = { readonly level?: number; readonly clustering?: number };

/** A difference, taken for nothing when it is no more than what sums of decimals lose. */
const less = (whole: number, part: number): number => (Math.abs(whole - part) <= 1e-9 * whole ? 0 : whole - part);

/** The reference without the territory, where it counts it. */
export const restOf = ({ territory, reference }: Quotient): Jobs => ({
  activity: less(reference.activity, territory.activity),
  all: less(reference.all, territory.all),
});

export const optionsFault = ({ level = 0.95, clustering = 1 }: IntervalOptions): FiguresRefusal | undefined =>
  level > 0 && level < 1 && clustering >= 1 && Number.isFinite(clustering) ? undefined : { reason: "out-of-range" };

export const quotientFault = (quotient: Quotient): FiguresRefusal | undefined => {
  const { territory, reference, within } = quotient;
  const figures = [territory.activity, territory.all, reference.activity, reference.all];
  if (!figures.every(Number.isFinite)) return { reason: "not-a-number" };
  if (figures.some((figure) => figure < 0)) return { reason: "negative" };
  if (territory.all === 0 || reference.all === 0) return { reason: "all-zero" };
  if (territory.activity > territory.all || reference.activity > reference.all) return { reason: "part-exceeds-whole" };
  if (!within) return undefined;
  // What is not in the territory is the rest of the reference, and holds no more jobs of the activity than it has jobs.
  const rest = restOf(quotient);
  return rest.activity < 0 || rest.all < rest.activity ? { reason: "part-exceeds-whole" } : undefined;
};

/** Cross-multiplied, so that whole jobs give the nearest number to the true ratio. */
export const quotientValue = ({ territory, reference }: Pick<Quotient, "territory" | "reference">): number =>
  (territory.activity * reference.all) / (territory.all * reference.activity);

/** Variance of the logarithm of the ratio of two independent proportions (Katz et al. 1978). */
const katz = (one: Jobs, other: Jobs): number =>
  (1 - one.activity / one.all) / one.activity + (1 - other.activity / other.all) / other.activity;

/**
 * Variance of the logarithm of a quotient. Where the territory is part of the reference, the delta method on the territory and the
 * rest, which are independent: the share of the rest in the activity, squared, times the variance of the ratio to the rest.
 * Both activities must have jobs.
 */
export const logVariance = (quotient: Quotient, clustering: number): number => {
  const { territory, reference, within } = quotient;
  if (!within) return clustering * katz(territory, reference);
  const rest = restOf(quotient);
  if (rest.activity === 0) return 0;
  return clustering * (rest.activity / reference.activity) ** 2 * katz(territory, rest);
};
