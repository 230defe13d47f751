import { ok, type Result, refuse } from "@levier/kernel";
import type { TreatedPanel } from "./panel.ts";
import { gapsIn, inTimeOrder, type TimeGaps, timeOutOfOrder } from "./times.ts";

/** One line of a panel. `outcome`: null where it is missing. `isTreated`: whether the unit is under treatment at that time. */
export type PanelRow = { readonly unit: string; readonly time: string; readonly outcome: number | null; readonly isTreated: boolean };

/** What was made of the lines: nothing leaves a panel without being told. */
export type PanelReport = {
  readonly rows: number;
  /** Units that a time is missing of, with the first that is: they are left out. */
  readonly incomplete: readonly IncompleteUnit[];
  /** Gaps in a series: `2003` between 2002 and 2004. */
  readonly gaps: TimeGaps;
  readonly isConstant: boolean;
};

/** `isTreated`: at some time that it has. */
export type IncompleteUnit = { readonly unit: string; readonly time: string; readonly isTreated: boolean };

export type PanelRefusal =
  | { readonly code: "no-rows" }
  /** Written another way than the first, or without a number: its place among the times cannot be told. */
  | { readonly code: "time-out-of-order"; readonly time: string; readonly first: string }
  | { readonly code: "duplicate"; readonly unit: string; readonly time: string }
  | { readonly code: "treatment-ends"; readonly unit: string; readonly time: string }
  | { readonly code: "no-complete-unit"; readonly unit: string; readonly time: string };

type UnitTimes = ReadonlyMap<string, ReadonlyMap<string, PanelRow>>;

const byUnit = (rows: readonly PanelRow[]): Result<UnitTimes, PanelRefusal> => {
  const units = new Map<string, Map<string, PanelRow>>();
  for (const row of rows) {
    const of = units.get(row.unit) ?? new Map<string, PanelRow>();
    if (of.has(row.time)) return refuse({ code: "duplicate", unit: row.unit, time: row.time });
    units.set(row.unit, of.set(row.time, row));
  }
  return ok(units);
};

/** Place of the first treated time of a unit; refused when a treatment ends: every method here takes it to last. */
const adoptionOf = (rows: readonly PanelRow[]): Result<number | null, PanelRefusal> => {
  const first = rows.findIndex(({ isTreated }) => isTreated);
  const ended = first < 0 ? undefined : rows.slice(first).find(({ isTreated }) => !isTreated);
  if (ended) return refuse({ code: "treatment-ends", unit: ended.unit, time: ended.time });
  return ok(first < 0 ? null : first);
};

/**
 * The panel that lines make: units in the order they come, times in theirs. A unit that lacks a time is left out and told. Refused: a
 * unit told twice at a time, times that have no order among themselves, a treatment that ends, and lines of which no unit is complete.
 */
export const preparePanel = (
  rows: readonly PanelRow[],
): Result<{ readonly panel: TreatedPanel; readonly report: PanelReport }, PanelRefusal> => {
  if (rows.length === 0) return refuse({ code: "no-rows" });
  const grouped = byUnit(rows);
  if (!grouped.ok) return grouped;
  const labels = [...new Set(rows.map(({ time }) => time))];
  const stray = timeOutOfOrder(labels);
  if (stray !== null) return refuse({ code: "time-out-of-order", time: stray, first: labels[0] ?? "" });
  const times = labels.sort(inTimeOrder);
  const incomplete: IncompleteUnit[] = [];
  const kept: { unit: string; rows: PanelRow[]; adoption: number | null }[] = [];
  for (const [unit, of] of grouped.value) {
    const found = times.flatMap((time) => of.get(time) ?? []);
    const lacking = times.find((time) => (of.get(time)?.outcome ?? null) === null);
    if (lacking !== undefined) {
      incomplete.push({ unit, time: lacking, isTreated: found.some((row) => row.isTreated) });
      continue;
    }
    const adoption = adoptionOf(found);
    if (!adoption.ok) return adoption;
    kept.push({ unit, rows: found, adoption: adoption.value });
  }
  const [lacking] = incomplete;
  if (kept.length === 0) return refuse({ code: "no-complete-unit", unit: lacking?.unit ?? "", time: lacking?.time ?? "" });
  const outcome = Float64Array.from(kept.flatMap((one) => one.rows.map((row) => row.outcome ?? Number.NaN)));
  const panel = { units: kept.map(({ unit }) => unit), times, outcome, adoption: kept.map(({ adoption }) => adoption) };
  const isConstant = outcome.every((value) => value === outcome[0]);
  return ok({ panel, report: { rows: rows.length, incomplete, gaps: gapsIn(times), isConstant } });
};
