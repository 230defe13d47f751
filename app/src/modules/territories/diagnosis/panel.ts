import type { MissingReason } from "@levier/kernel";
import { keptFor } from "./kept-for.ts";

/** Why a publisher gives no figure. */
export type Gap = Extract<MissingReason, "secret-statistique" | "not-published">;

/** Figures of one territory, by period. */
export type Series = ReadonlyMap<string, number | Gap>;

/** One measure of one source, on every territory it is published for, and on each activity; all activities together are "". */
export type Panel = ReadonlyMap<string, ReadonlyMap<string, Series>>;

const NO_SERIES: Series = new Map();

export const seriesOf = (panel: Panel, territory: string, activity = ""): Series => panel.get(activity)?.get(territory) ?? NO_SERIES;

const periodsIn = keptFor((territories: ReadonlyMap<string, Series>): readonly string[] => {
  const periods = new Set<string>();
  for (const series of territories.values()) for (const period of series.keys()) periods.add(period);
  return [...periods].sort();
});

/** Periods of which any territory has a figure, in order. */
export const periodsOf = (panel: Panel, activity = ""): readonly string[] => {
  const territories = panel.get(activity);
  return territories === undefined ? [] : periodsIn(territories);
};

/** A figure of a territory, or why there is none; one that no line gives is not published. */
export const figureAt = (panel: Panel, territory: string, period: string, activity = ""): number | Gap =>
  seriesOf(panel, territory, activity).get(period) ?? "not-published";

/** A sum over parts that do not overlap: a secret among them makes the sum secret, an absent one makes it absent. */
export const sumAt = (panel: Panel, territories: readonly string[], period: string, activity = ""): number | Gap => {
  let total = 0;
  let gap: Gap | null = null;
  for (const territory of territories) {
    const figure = figureAt(panel, territory, period, activity);
    if (typeof figure === "number") total += figure;
    else gap = gap === "not-published" ? gap : figure;
  }
  return gap ?? (territories.length === 0 ? "not-published" : total);
};
