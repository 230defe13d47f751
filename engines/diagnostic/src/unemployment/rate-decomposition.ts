import { isMissing, type Missing, ok, type Result, refuse } from "@levier/kernel";

/** A group of a population: how many it is, in any unit, and its rate, in any unit; a group of nobody may have no rate. */
export type RatedGroup = { readonly group: string; readonly size: number; readonly rate: number | Missing };

/** What one group brings to the difference; over the groups each part adds up to that of the whole. */
export type GroupPart = { readonly group: string; readonly byComposition: number; readonly byRate: number };

export type RateDecomposition = {
  readonly one: number;
  readonly other: number;
  /** `one` less `other`: the sum of the two parts, to the last digit but rounding. */
  readonly difference: number;
  readonly byComposition: number;
  readonly byRate: number;
  readonly groups: readonly GroupPart[];
  /** Groups that one of the two does not have: the rate of the other stands for theirs, so that all they bring is composition. */
  readonly borrowed: readonly string[];
};

export type DecompositionFault = "groups-differ" | "empty-population" | "negative" | "not-a-number";

type Cell = { readonly weight: number; readonly rate: number };
const nobody: Cell = { weight: 0, rate: 0 };

const faultOf = (groups: readonly RatedGroup[]): DecompositionFault | undefined => {
  const figures = groups.flatMap(({ size, rate }) => (isMissing(rate) ? [size] : [size, rate]));
  if (!figures.every(Number.isFinite)) return "not-a-number";
  if (groups.some(({ size }) => size < 0)) return "negative";
  if (new Set(groups.map(({ group }) => group)).size < groups.length) return "groups-differ";
  return groups.every(({ size }) => size === 0) ? "empty-population" : undefined;
};

const wholeOf = (cells: readonly Cell[]): number => cells.reduce((sum, { weight, rate }) => sum + weight * rate, 0);

/** The two cells of a group, or the reason why a group of somebody has no rate. */
const cellsOf = (one: RatedGroup, other: RatedGroup, totals: readonly [number, number]): readonly [Cell, Cell] | Missing => {
  const [ours, theirs] = [one.size === 0 ? other.rate : one.rate, other.size === 0 ? one.rate : other.rate];
  if (one.size === 0 && other.size === 0) return [nobody, nobody];
  if (isMissing(ours)) return ours;
  if (isMissing(theirs)) return theirs;
  return [
    { weight: one.size / totals[0], rate: ours },
    { weight: other.size / totals[1], rate: theirs },
  ];
};

/**
 * Why two overall rates differ (Kitagawa 1955): what comes of the composition (more people in groups of high rates) and what comes of the
 * rates themselves (the same group does better). Composition is weighed by the mean of the two rates, rates by the mean of the two
 * weights, so nothing is left over. What a group brings by its size is told against the mean of the two overall rates: a group that is
 * larger counts upwards only when its rate is above it (the sum is the same, for the weights of both add up to one).
 * Both lists name the same groups, in any order. A rate that is missing in a group of somebody makes the whole missing.
 */
export const decomposeRates = (
  one: readonly RatedGroup[],
  other: readonly RatedGroup[],
): Result<RateDecomposition | Missing, DecompositionFault> => {
  const fault = faultOf(one) ?? faultOf(other);
  if (fault) return refuse(fault);
  const byName = new Map(other.map((group) => [group.group, group]));
  if (one.length !== other.length || one.some(({ group }) => !byName.has(group))) return refuse("groups-differ");
  const total = (groups: readonly RatedGroup[]): number => groups.reduce((sum, { size }) => sum + size, 0);
  const totals = [total(one), total(other)] as const;
  const pairs: { group: string; ours: Cell; theirs: Cell }[] = [];
  for (const ours of one) {
    const theirs = byName.get(ours.group);
    const cells = theirs && cellsOf(ours, theirs, totals);
    if (!cells) continue;
    if (isMissing(cells)) return ok(cells);
    pairs.push({ group: ours.group, ours: cells[0], theirs: cells[1] });
  }
  const [ourRate, theirRate] = [wholeOf(pairs.map(({ ours }) => ours)), wholeOf(pairs.map(({ theirs }) => theirs))];
  const middle = (ourRate + theirRate) / 2;
  const groups = pairs.map(({ group, ours, theirs }) => ({
    group,
    byComposition: (ours.weight - theirs.weight) * ((ours.rate + theirs.rate) / 2 - middle),
    byRate: ((ours.weight + theirs.weight) / 2) * (ours.rate - theirs.rate),
  }));
  return ok({
    one: ourRate,
    other: theirRate,
    difference: ourRate - theirRate,
    byComposition: groups.reduce((sum, { byComposition }) => sum + byComposition, 0),
    byRate: groups.reduce((sum, { byRate }) => sum + byRate, 0),
    groups,
    borrowed: one.filter(({ group, size }) => (size === 0) !== (byName.get(group)?.size === 0)).map(({ group }) => group),
  });
};
