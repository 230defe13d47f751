import { isMissing, type Missing, missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimate } from "../estimate.ts";
import { type FiguresRefusal, total } from "../figures.ts";
import { locationQuotient } from "./location-quotient.ts";
import { type IntervalOptions, optionsFault, quotientValue } from "./log-quotient.ts";

/** Jobs of each activity in one place, in the order of the classification, some of them missing, and their published total. */
export type JobsRow = { readonly activities: readonly (number | Missing)[]; readonly all: number };

/** A quotient that is not known, and what it cannot exceed when the published total tells so without telling the hidden figure. */
export type HiddenQuotient = Missing & { readonly atMost?: number };

export type QuotientCell = Estimate | HiddenQuotient;

const isCount = (cell: number | Missing): cell is number => !isMissing(cell);

const rowFault = ({ activities, all }: JobsRow): FiguresRefusal | undefined => {
  if (activities.length === 0) return { reason: "empty" };
  const at = activities.findIndex((cell) => isCount(cell) && !(Number.isFinite(cell) && cell >= 0));
  const cell = activities[at];
  if (cell !== undefined) return { reason: isCount(cell) && cell < 0 ? "negative" : "not-a-number", at };
  if (!Number.isFinite(all)) return { reason: "not-a-number" };
  if (all <= 0) return { reason: all < 0 ? "negative" : "all-zero" };
  // Sums of decimals differ by their last digits.
  return total(activities.filter(isCount)) > all * (1 + 1e-9) ? { reason: "part-exceeds-whole" } : undefined;
};

/**
 * Jobs that the hidden cells of a row share. With a single hidden cell they would be its own figure, and with none left every
 * hidden figure is known to be zero: neither is said.
 */
const sharedAmongHidden = ({ activities, all }: JobsRow): number | undefined => {
  const known = activities.filter(isCount);
  const left = all - total(known);
  return activities.length - known.length >= 2 && left > all * 1e-9 ? left : undefined;
};

/** Two rows read side by side; `within` as for one quotient. */
export type RowPair = { readonly territory: JobsRow; readonly reference: JobsRow; readonly within: boolean };

/** A hidden figure of the territory: its reason, and the quotient that the jobs left for hidden cells cannot exceed. */
const hidden = (cell: Missing, there: number, left: number | undefined, { territory, reference, within }: RowPair): HiddenQuotient => {
  if (left === undefined || there === 0) return cell;
  const most = within ? Math.min(left, there) : left;
  const bound = { territory: { activity: most, all: territory.all }, reference: { activity: there, all: reference.all } };
  return { ...cell, atMost: quotientValue(bound) };
};

/**
 * Location quotients of every activity of a territory, secret cells kept secret: where a figure of the territory or of the
 * reference is missing, so is the quotient, for the same reason. Where two cells or more are hidden, what the published total leaves
 * for them bounds each one.
 *
 * Refused: what `locationQuotient` refuses, rows of different lengths, known cells that exceed their total.
 */
export const locationQuotients = (rows: RowPair, options: IntervalOptions = {}): Result<readonly QuotientCell[], FiguresRefusal> => {
  const { territory, reference, within } = rows;
  const fault = rowFault(territory) ?? rowFault(reference) ?? optionsFault(options);
  if (fault) return refuse(fault);
  if (territory.activities.length !== reference.activities.length) return refuse({ reason: "different-lengths" });
  const left = sharedAmongHidden(territory);
  const cells: QuotientCell[] = [];
  for (const [at, here] of territory.activities.entries()) {
    const there = reference.activities[at] ?? missing("not-published");
    if (!isCount(there)) cells.push(there);
    else if (!isCount(here)) cells.push(hidden(here, there, left, rows));
    else {
      const jobs = { territory: { activity: here, all: territory.all }, reference: { activity: there, all: reference.all }, within };
      const quotient = locationQuotient(jobs, options);
      if (!quotient.ok) return refuse({ ...quotient.error, at });
      cells.push(quotient.value);
    }
  }
  return ok(cells);
};
