import { ok, type Result, refuse } from "@levier/kernel";
import { factor, solveFactored } from "../numerics/cholesky.ts";
import { fisherPValue } from "../numerics/distributions.ts";
import { dot } from "../numerics/vectors.ts";
import type { TreatedPanel } from "../panel/panel.ts";
import { whenOf } from "../panel/times.ts";
import { type TwoWayRegression, twoWayRegression } from "../regression/two-way-regression.ts";
import { covariateLacking } from "../staggered/covariate.ts";
import { type Coefficient, coefficientOf } from "./coefficient.ts";
import { freedomOf, type TwoWayEffectRefusal, type TwoWayOptions, type TwoWayWarning, treatedClustersOf } from "./two-way-effect.ts";

export type EventStudyOptions = TwoWayOptions & {
  /** The time since the treatment that the others are compared with; the last before it when not said. */
  readonly reference?: number;
  /** Times further from the treatment than these are taken together with them; each stands alone when not said. */
  readonly from?: number;
  readonly to?: number;
};

/** An effect by time since the treatment, negative before it. */
export type EventEffect = Coefficient & { readonly since: number };

export type EventStudy = {
  /** In order of times; without the reference, whose effect is 0 by choice. */
  readonly effects: readonly EventEffect[];
  /** Of the estimates, row after row. */
  readonly covariance: Float64Array;
  readonly clusters: number;
  readonly references: readonly number[];
  /** Whether all effects before the treatment may be 0 together: F of `freedom` and of clusters less one. Null without any. */
  readonly preTrend: { readonly statistic: number; readonly freedom: number; readonly pValue: number } | null;
  readonly warnings: readonly EventStudyWarning[];
};

export type EventStudyWarning =
  /** Treated from the first time on: left out. */
  | { readonly code: "no-time-before"; readonly units: number }
  /** All units are treated in the end, so that a trend is not told from effects: this earliest time is a reference as well. */
  | { readonly code: "further-reference"; readonly since: number }
  | TwoWayWarning;

export type EventStudyRefusal = TwoWayEffectRefusal | { readonly code: "no-reference"; readonly reference: number };

const seenBefore = (panel: TreatedPanel): TreatedPanel => {
  const kept = panel.adoption.flatMap((from, unit) => (from === 0 ? [] : [unit]));
  if (kept.length === panel.units.length) return panel;
  const width = panel.times.length;
  return {
    units: kept.map((unit) => panel.units[unit] ?? ""),
    times: panel.times,
    outcome: Float64Array.from(kept.flatMap((unit) => [...panel.outcome.subarray(unit * width, (unit + 1) * width)])),
    adoption: kept.map((unit) => panel.adoption[unit] ?? null),
  };
};

const jointTest = (estimates: readonly number[], covariance: Float64Array, clusters: number): EventStudy["preTrend"] => {
  const size = estimates.length;
  const lower = Float64Array.from(covariance);
  if (size === 0 || clusters <= size || !factor(lower, size)) return null;
  const solved = Float64Array.from(estimates);
  solveFactored(lower, size, solved);
  const statistic = dot(estimates, solved) / size;
  return { statistic, freedom: size, pValue: fisherPValue(statistic, size, clusters - 1) };
};

/** The time since the treatment of each row, as it is taken: null for units never treated. */
const sinceOf = (panel: TreatedPanel, { from = -Infinity, to = Infinity }: EventStudyOptions): (number | null)[] => {
  const when = whenOf(panel.times);
  return panel.adoption.flatMap((start) =>
    when.map((time) => (start === null ? null : Math.min(to, Math.max(from, time - (when[start] ?? 0))))),
  );
};

type Told = { readonly references: readonly number[]; readonly level: number; readonly freedom: number };

const studied = (fit: TwoWayRegression, times: readonly number[], { references, level, freedom }: Told) => {
  const width = fit.coefficients.length;
  const effects = times.map((since, column): EventEffect => ({ ...coefficientOf(fit, column, { level, freedom }), since }));
  const block = (places: readonly number[]): Float64Array =>
    Float64Array.from(places.flatMap((row) => places.map((column) => fit.covariance[row * width + column] ?? 0)));
  const before = times.flatMap((since, column) => (since < 0 ? [column] : []));
  const preTrend = jointTest(
    before.map((column) => fit.coefficients[column] ?? 0),
    block(before),
    fit.clusters,
  );
  return { effects, covariance: block(times.map((_, column) => column)), clusters: fit.clusters, references, preTrend };
};

/**
 * References to try, one set after the other: the one asked for; where all units are treated in the end, the earliest as well, and the
 * next, until effects are told from times (two where cohorts are one time apart, more where all are further).
 */
const referencesOf = (seen: readonly number[], reference: number, isAllTreated: boolean): number[][] => {
  if (!isAllTreated) return [[reference]];
  const earlier = seen.filter((one) => one < 0 && one !== reference);
  return earlier.map((_, at) => [...earlier.slice(0, at + 1), reference]);
};

/**
 * Effects by time since the treatment, by two-way fixed effects: a column for each, but the reference. Where treatment begins at
 * several times and effects differ between cohorts, each mixes those of others (Sun & Abraham 2021): `dynamicAggregate` does not.
 */
export const eventStudy = (given: TreatedPanel, options: EventStudyOptions = {}): Result<EventStudy, EventStudyRefusal> => {
  const { covariates = [], level = 0.95 } = options;
  if (given.adoption.every((from) => from === null)) return refuse({ code: "none-treated" });
  const lacking = covariateLacking(given, covariates);
  if (lacking) return refuse(lacking);
  const panel = seenBefore(given);
  const isKept = (unit: number): boolean => given.adoption[unit] !== 0;
  const clusters = options.clusters?.filter((_, unit) => isKept(unit));
  const width = panel.times.length;
  const held = covariates.map(({ values }) => values.filter((_, place) => isKept(Math.floor(place / width))));
  const since = sinceOf(panel, options);
  const seen = [...new Set(since.filter((one) => one !== null))].sort((one, other) => one - other);
  const reference = options.reference ?? seen.findLast((one) => one < 0);
  if (reference === undefined || !seen.includes(reference)) return refuse({ code: "no-reference", reference: options.reference ?? -1 });
  const lost = given.units.length - panel.units.length;
  const unseen: EventStudyWarning[] = lost > 0 ? [{ code: "no-time-before", units: lost }] : [];
  const treated = treatedClustersOf(panel, clusters ?? panel.units);
  const warnings = [...unseen, ...treated.warnings];
  const isAllTreated = panel.adoption.every((from) => from !== null);
  for (const references of referencesOf(seen, reference, isAllTreated)) {
    const times = seen.filter((one) => !references.includes(one));
    const columns = times.map((time) => Float64Array.from(since, (one) => (one === time ? 1 : 0)));
    const fit = twoWayRegression(panel, [...columns, ...held], clusters);
    const more = references.filter((one) => one !== reference).map((one): EventStudyWarning => ({ code: "further-reference", since: one }));
    if (fit.ok)
      return ok({
        ...studied(fit.value, times, { references, level, freedom: freedomOf(fit.value.clusters, treated.count) }),
        warnings: [...warnings, ...more],
      });
    if (fit.error.code !== "collinear") return refuse(fit.error);
    const { column } = fit.error;
    if (column >= times.length) return refuse({ code: "covariate-collinear", covariate: covariates[column - times.length]?.name ?? "" });
  }
  return refuse({ code: "no-control" });
};
