import { type EstablishedContrast, type Estimated, establishedDifferences, normalPValue, normalReach } from "@levier/diagnostic";
import { isMissing, type Missing, missing } from "@levier/kernel";
import type { ComputedFigure } from "../diagnosis/compute-figures.ts";
import type { Benchmark, Computed, Unit } from "../diagnosis/figure.ts";

/** Whom a figure of a compared territory is held against: those around it, and the first territory of the table. */
export type Yardstick = Exclude<Benchmark, "similar"> | "first";

const YARDSTICKS: readonly Yardstick[] = ["region", "nation", "first"];

/** A territory with its figures, and the communes that it is made of. */
export type ComparedTerritory = {
  readonly code: string;
  readonly communes: readonly string[];
  readonly figures: readonly ComputedFigure[];
};

/** One figure of one territory; a contrast is missing where the publisher gives no way to tell a difference. */
export type ComparedCell = {
  readonly computed: Computed | Missing;
  readonly contrasts: Readonly<Record<Yardstick, EstablishedContrast>>;
};

export type ComparedRow = {
  readonly id: string;
  readonly unit: Unit;
  readonly source: string;
  readonly cells: readonly ComparedCell[];
};

const LEVEL = 0.95;

const estimateOf = (computed: Computed | Missing | undefined, benchmark: Exclude<Yardstick, "first">): Estimated =>
  (computed === undefined || isMissing(computed) ? undefined : computed.against?.[benchmark]?.estimate) ?? missing("not-published");

/**
 * The difference of two territories by that of each with the rest of the nation, in the same unit. Their errors add up, that of the rest
 * counted twice: the interval is a little too wide, never too narrow.
 */
const between = (one: Estimated, other: Estimated): Estimated => {
  if (isMissing(one)) return one;
  if (isMissing(other)) return other;
  const reach = Math.hypot(...[one, other].map(({ low, high }) => (high - low) / 2));
  if (reach === 0) return missing("not-applicable");
  const value = one.value - other.value;
  return { value, low: value - reach, high: value + reach, pValue: normalPValue((value / reach) * normalReach(LEVEL)) };
};

const shares = (one: ComparedTerritory, other: ComparedTerritory): boolean => {
  const communes = new Set(one.communes);
  return other.communes.some((commune) => communes.has(commune));
};

/** A figure borrowed from the larger territory, a département's, tells nothing of what it was borrowed for. */
const isOwn = (computed: Computed | Missing | undefined): boolean =>
  computed !== undefined && !isMissing(computed) && computed.of === undefined;

/**
 * Territories side by side, figure by figure. Every comparison of the table, with the région, the nation and the first territory, is
 * corrected with all the others (Benjamini and Hochberg): a table of eight columns makes hundreds of them. A territory is not held
 * against one that holds a part of it.
 */
export const compareTerritories = (territories: readonly ComparedTerritory[]): readonly ComparedRow[] => {
  const [first] = territories;
  if (first === undefined) return [];
  const isApart = territories.map((territory) => territory !== first && !shares(first, territory));
  const estimates = first.figures.map((_, row) =>
    territories.map((territory, column): Readonly<Record<Yardstick, Estimated>> => {
      const [own, ours] = [territory.figures[row]?.computed, first.figures[row]?.computed];
      const isHeld = isApart[column] === true && isOwn(own) && isOwn(ours);
      return {
        region: estimateOf(own, "region"),
        nation: estimateOf(own, "nation"),
        first: isHeld ? between(estimateOf(own, "nation"), estimateOf(ours, "nation")) : missing("not-applicable"),
      };
    }),
  );
  const asked = estimates.flat().flatMap((cell) => YARDSTICKS.map((yardstick) => ({ estimate: cell[yardstick] })));
  const judged = establishedDifferences(asked);
  if (!judged.ok) throw new Error(judged.error);
  const contrastAt = (row: number, column: number, yardstick: Yardstick): EstablishedContrast =>
    judged.value[(row * territories.length + column) * YARDSTICKS.length + YARDSTICKS.indexOf(yardstick)] ?? missing("not-published");
  return first.figures.map(({ id, unit, source }, row) => ({
    id,
    unit,
    source,
    cells: territories.map(({ figures }, column) => ({
      computed: figures[row]?.computed ?? missing("not-published"),
      contrasts: {
        region: contrastAt(row, column, "region"),
        nation: contrastAt(row, column, "nation"),
        first: contrastAt(row, column, "first"),
      },
    })),
  }));
};
