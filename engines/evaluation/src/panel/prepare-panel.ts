import { ok, type Result, refuse } from "@levier/kernel";
import type { TreatedPanel } from "./panel.ts";

/** One line of a panel. `outcome`: null where it is missing. `isTreated`: whether the unit is under treatment at that time. */
export type PanelRow = { readonly unit: string; readonly time: string; readonly outcome: number | null; readonly isTreated: boolean };

/** What was made of the lines: nothing leaves a panel without being told. */
export type PanelReport = {
  readonly rows: number;
  /** Units that a time is missing of, with the first that is: they are left out. */
  readonly incomplete: readonly { readonly unit: string; readonly time: string }[];
  /** Times that no unit has left out: gaps in a series of years, `2003` between 2002 and 2004. */
  readonly gaps: readonly string[];
  readonly isConstant: boolean;
};

export type PanelRefusal =
  | { readonly code: "no-rows" }
  | { readonly code: "duplicate"; readonly unit: string; readonly time: string }
  | { readonly code: "treatment-ends"; readonly unit: string; readonly time: string }
  | { readonly code: "no-complete-unit"; readonly unit: string; readonly time: string };

/** Times as people order them: numbers by size, else by their letters. */
export const inTimeOrder = (one: string, other: string): number => {
  const [a, b] = [Number(one), Number(other)];
  return Number.isFinite(a) && Number.isFinite(b) ? a - b : one < other ? -1 : one > other ? 1 : 0;
};

/** Years that a series jumps over; of times that are no whole numbers, none can be told. */
const gapsIn = (times: readonly string[]): string[] => {
  const years = times.map(Number);
  if (years.some((year) => !Number.isInteger(year))) return [];
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? 0));
  const step = Math.min(...steps);
  const jumped = (at: number): string[] =>
    Array.from({ length: (steps[at] ?? 0) / step - 1 }, (_, more) => String((years[at] ?? 0) + step * (more + 1)));
  return steps.every((one) => one % step === 0) ? steps.flatMap((_, at) => jumped(at)) : [];
};

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
 * unit told twice at a time, a treatment that ends, and lines of which no unit is complete.
 */
export const preparePanel = (
  rows: readonly PanelRow[],
): Result<{ readonly panel: TreatedPanel; readonly report: PanelReport }, PanelRefusal> => {
  if (rows.length === 0) return refuse({ code: "no-rows" });
  const grouped = byUnit(rows);
  if (!grouped.ok) return grouped;
  const times = [...new Set(rows.map(({ time }) => time))].sort(inTimeOrder);
  const incomplete: { unit: string; time: string }[] = [];
  const kept: { unit: string; rows: PanelRow[]; adoption: number | null }[] = [];
  for (const [unit, of] of grouped.value) {
    const found = times.flatMap((time) => of.get(time) ?? []);
    const lacking = times.find((time) => (of.get(time)?.outcome ?? null) === null);
    if (lacking !== undefined) {
      incomplete.push({ unit, time: lacking });
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
