import type { ActionSheet } from "../../sheets/action-sheet.ts";
import { progressOf } from "../../sheets/progress.ts";

/** Days by which an action is late on `today`, 0 when it is not. What is done or given up is late no more. */
export const daysLate = (sheet: ActionSheet, today: string): number => {
  const { kind, delay } = progressOf(sheet, today);
  return kind === "done" ? 0 : (delay?.days ?? 0);
};

type ByProgress = {
  readonly done: readonly ActionSheet[];
  readonly dropped: readonly ActionSheet[];
  readonly late: readonly ActionSheet[];
  readonly blocked: readonly ActionSheet[];
  /** Engaged, neither late nor blocked. */
  readonly underWay: readonly ActionSheet[];
  readonly notBegun: readonly ActionSheet[];
};

/** Each action once, under the worst that can be said of it. */
export const byProgress = (sheets: readonly ActionSheet[], today: string): ByProgress => {
  const placeOf = (sheet: ActionSheet): keyof ByProgress => {
    if (sheet.stage === "done") return "done";
    if (sheet.stage === "abandoned") return "dropped";
    if (sheet.fields.blockedBecause !== null) return "blocked";
    if (daysLate(sheet, today) > 0) return "late";
    return sheet.stage === "engaged" ? "underWay" : "notBegun";
  };
  const under = (place: keyof ByProgress) => sheets.filter((sheet) => placeOf(sheet) === place);
  return {
    done: under("done"),
    dropped: under("dropped"),
    late: under("late"),
    blocked: under("blocked"),
    underWay: under("underWay"),
    notBegun: under("notBegun"),
  };
};
