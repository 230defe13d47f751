import { ok, type Result, refuse } from "@levier/kernel";
import { type BalanceRow, balanceTable } from "./balance-table.ts";
import type { MatchingSample } from "./matching-sample.ts";
import { neighboursIn } from "./nearest-neighbours.ts";
import { type PropensityRefusal, propensity } from "./propensity.ts";
import { rangeOf } from "./range.ts";

export type MatchedEstimate = {
  /** Mean effect on the treated that were matched, in the unit of the outcome, and its standard error; NaN with a single one. */
  readonly effect: number;
  readonly standardError: number;
  /** Weight of each control in the comparison, in the sample's order; sum 1. */
  readonly weights: Float64Array;
  readonly balance: readonly BalanceRow[];
};

export type Match = { readonly treated: string; readonly controls: readonly string[] };

export type NearestEstimate = MatchedEstimate & {
  readonly matches: readonly Match[];
  /** Treated that no control is near enough to: the effect is not theirs. */
  readonly unmatched: readonly string[];
  /** Treated whose chance of treatment is under or over all controls'. */
  readonly outOfRange: readonly string[];
};

export type NearestRefusal =
  | PropensityRefusal
  /** The chances of treated and of controls have no value in common, or none is within the caliper. */
  | { readonly code: "no-overlap" }
  | { readonly code: "too-few-controls"; readonly controls: number; readonly needed: number };

type Options = {
  /** Controls that each treated is compared with, 1 where it is not told. */
  readonly neighbours?: number;
  /** Whether a control may be matched again. */
  readonly replacement?: boolean;
  /** The farthest that a match may be, in standard deviations of the logarithm of the odds (Austin 2011 advises 0.2); none: as far as it takes. */
  readonly caliper?: number;
};

type Pick = { readonly treated: number; readonly controls: readonly number[] };

/** Without replacement those likeliest to be treated choose first: they have the fewest controls like them. */
const pickAll = (treated: Float64Array, controls: Float64Array, neighbours: number, again: boolean, farthest: number): Pick[] => {
  const order = [...treated.keys()].sort((one, other) => (treated[other] ?? 0) - (treated[one] ?? 0) || one - other);
  const free = neighboursIn(controls);
  const picks = order.map((i) => {
    const chosen = free.nearest(treated[i] ?? 0, neighbours, farthest);
    if (!again) for (const j of chosen) free.takeOut(j);
    return { treated: i, controls: chosen };
  });
  return picks.sort((one, other) => one.treated - other.treated);
};

const deviationOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};

/** What a control's outcome varies by around that of controls like it: half the square of its difference to the nearest one. */
const ownVariances = (odds: Float64Array, outcomes: readonly number[]): ((j: number) => number) => {
  const near = neighboursIn(odds);
  return (j) => {
    const other = near.nearest(odds[j] ?? 0, 2, Number.POSITIVE_INFINITY).find((one) => one !== j);
    return other === undefined ? 0 : ((outcomes[j] ?? 0) - (outcomes[other] ?? 0)) ** 2 / 2;
  };
};

/**
 * Each treated beside the controls whose chance of treatment is the nearest to its own, by the logarithm of the odds. Standard error:
 * Abadie & Imbens (2006), which counts a control that serves several times for what it is.
 */
export const nearestMatch = (
  sample: MatchingSample,
  { neighbours = 1, replacement = false, caliper = Number.POSITIVE_INFINITY }: Options = {},
): Result<NearestEstimate, NearestRefusal> => {
  const { treated, controls } = sample;
  const needed = replacement ? neighbours : neighbours * treated.length;
  if (controls.length < needed && caliper === Number.POSITIVE_INFINITY)
    return refuse({ code: "too-few-controls", controls: controls.length, needed });
  const odds = propensity(sample);
  if (!odds.ok) return odds;
  const { least, most } = rangeOf(odds.value.controls);
  const isOut = (one: number): boolean => one < least || one > most;
  if (odds.value.treated.every(isOut)) return refuse({ code: "no-overlap" });
  const farthest = caliper * deviationOf([...odds.value.treated, ...odds.value.controls]);
  const picks = pickAll(odds.value.treated, odds.value.controls, neighbours, replacement, Number.isNaN(farthest) ? caliper : farthest);
  const found = picks.filter((pick) => pick.controls.length > 0);
  if (found.length === 0) return refuse({ code: "no-overlap" });
  const outcomeOf = (j: number): number => controls[j]?.outcome ?? 0;
  const effects = found.map((pick) => {
    const compared = pick.controls.reduce((sum, j) => sum + outcomeOf(j), 0) / pick.controls.length;
    return (treated[pick.treated]?.outcome ?? 0) - compared;
  });
  const effect = effects.reduce((sum, one) => sum + one, 0) / effects.length;
  // Weight of a control, and the sum of the squares of its shares: what the first formula counts already.
  const weights = new Float64Array(controls.length);
  const counted = new Float64Array(controls.length);
  for (const pick of found) {
    const share = 1 / pick.controls.length;
    for (const j of pick.controls) {
      weights[j] = (weights[j] ?? 0) + share;
      counted[j] = (counted[j] ?? 0) + share ** 2;
    }
  }
  const varianceOf = ownVariances(
    odds.value.controls,
    controls.map(({ outcome }) => outcome),
  );
  const between = effects.reduce((sum, one) => sum + (one - effect) ** 2, 0);
  const again = weights.reduce((sum, weight, j) => {
    const more = weight ** 2 - (counted[j] ?? 0);
    return more > 1e-12 ? sum + more * varianceOf(j) : sum;
  }, 0);
  const variance = (between * (found.length / (found.length - 1)) + again) / found.length ** 2;
  const shares = weights.map((weight) => weight / found.length);
  const idOf = (i: number): string => treated[i]?.id ?? "";
  return ok({
    ...{ effect, standardError: found.length > 1 ? Math.sqrt(variance) : Number.NaN, weights: shares },
    balance: balanceTable(
      sample,
      shares,
      found.flatMap((pick) => treated[pick.treated] ?? []),
    ),
    matches: found.map((pick) => ({ treated: idOf(pick.treated), controls: pick.controls.map((j) => controls[j]?.id ?? "") })),
    unmatched: picks.filter((pick) => pick.controls.length === 0).map((pick) => idOf(pick.treated)),
    outOfRange: treated.flatMap(({ id }, i) => (isOut(odds.value.treated[i] ?? 0) ? [id] : [])),
  });
};
