import { ok, type Random, type Result, refuse } from "@levier/kernel";
import type { InferenceRefusal } from "../inference/inference.ts";
import { drawSet } from "../inference/placebo-sets.ts";
import type { TreatedPanel } from "../panel/panel.ts";
import { roundingOf } from "../panel/rounding.ts";
import { simpleAggregate } from "../staggered/aggregate.ts";
import { type GroupTimeEffects, groupTimeEffects } from "../staggered/group-time-effects.ts";
import type { Influenced } from "../staggered/influenced.ts";
import type { StaggeredOptions } from "../staggered/staggered-options.ts";
import { type Cohort, cohortsOf } from "../staggered/timing.ts";
import { type MinimumDetectableEffect, smallestTold } from "./minimum-detectable-effect.ts";
import type { DesignOptions } from "./placebo-designs.ts";
import type { ToldBounds } from "./told-bounds.ts";

export type StaggeredPowerOptions = DesignOptions & {
  readonly level: number;
  readonly power: number;
  /** The interval of the mean effect, as the verdict's is told; `units`: places, in the whole panel, of those that a draw is of. */
  readonly tell: (given: GroupTimeEffects, mean: Influenced, units: readonly number[]) => ToldBounds | null;
};

/** Outcomes and covariates of these units alone, none of them treated. */
const partOf = (panel: TreatedPanel, units: readonly number[], { covariates = [] }: StaggeredOptions) => {
  const width = panel.times.length;
  const ofUnits = (values: Float64Array): Float64Array =>
    Float64Array.from(
      { length: units.length * width },
      (_, at) => values[(units[Math.floor(at / width)] ?? 0) * width + (at % width)] ?? 0,
    );
  return {
    panel: { units: units.map((unit) => panel.units[unit] ?? ""), times: panel.times, outcome: ofUnits(panel.outcome) },
    covariates: covariates.map(({ name, values }) => ({ name, values: ofUnits(values) })),
  };
};

/** Cohorts of the sizes and starts of the true ones, drawn by lot among so many units. */
const drawAdoption = (random: Random, count: number, cohorts: readonly Cohort[]): (number | null)[] => {
  const adoption: (number | null)[] = Array.from({ length: count }, () => null);
  let left = adoption.map((_, at) => at);
  for (const { at, units } of cohorts) {
    const drawn = new Set(drawSet(random, left.length, units.length).map((place) => left[place]));
    for (const unit of drawn) if (unit !== undefined) adoption[unit] = at;
    left = left.filter((unit) => !drawn.has(unit));
  }
  return adoption;
};

/**
 * The smallest mean effect that a staggered design would most often have told from none: cohorts of the same sizes and starts are drawn
 * by lot among the units never treated, to which nothing was done at any time, and estimated as the true ones are. The units left to
 * compare with are fewer than the true ones, so that it errs toward the larger. Refused where those never treated are no more than the
 * treated.
 */
export const staggeredDetectableEffect = (
  panel: TreatedPanel,
  asked: StaggeredOptions,
  { draws, random, level, power, tell }: StaggeredPowerOptions,
): Result<MinimumDetectableEffect, InferenceRefusal> => {
  const cohorts = cohortsOf(panel).filter(({ at }) => at > 0);
  const [first] = cohorts;
  const treated = cohorts.reduce((sum, { units }) => sum + units.length, 0);
  const never = panel.units.flatMap((_, unit) => (panel.adoption[unit] === null ? [unit] : []));
  if (!first || never.length <= treated) return refuse({ code: "not-more-controls-than-treated", controls: never.length, treated });
  const { panel: part, covariates } = partOf(panel, never, asked);
  const bounds = Array.from({ length: draws }, (): ToldBounds => {
    const drawn = { ...part, adoption: drawAdoption(random, never.length, cohorts) };
    const given = groupTimeEffects(drawn, { ...asked, covariates, before: false });
    const mean = given.ok ? simpleAggregate(given.value) : null;
    const told = given.ok && mean ? tell(given.value, mean, never) : null;
    return told ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  });
  if (bounds.every(({ low, high }) => !(high > low))) return refuse({ code: "no-variation" });
  const effect = smallestTold(bounds, power);
  if (!Number.isFinite(effect)) return refuse({ code: "single-treated" });
  if (!(effect > roundingOf(panel))) return refuse({ code: "no-variation" });
  return ok({ effect, level, power, draws, timesAfter: panel.times.length - first.at });
};
