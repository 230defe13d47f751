import { daysBetween, type Milestone, slippage } from "../../milestones/milestones.ts";
import type { ActionSheet } from "../../sheets/action-sheet.ts";

const isOver = ({ stage }: ActionSheet): boolean => stage === "done" || stage === "abandoned";

/** The day a milestone happened, is expected, or was voted for. */
export const dayOf = ({ doneOn, expectedOn, votedOn }: Milestone): string | null => doneOn ?? expectedOn ?? votedOn;

/**
 * Days by which an action is late on `today`, 0 when it is not: past its end without being done, or with a milestone that slips
 * and is not reached. What is done or given up is late no more.
 */
export const daysLate = (sheet: ActionSheet, today: string): number => {
  if (isOver(sheet)) return 0;
  const { endsOn, votedEndsOn } = sheet.fields;
  const past = endsOn !== null && endsOn < today ? daysBetween(votedEndsOn ?? endsOn, today) : 0;
  const put = endsOn !== null && votedEndsOn !== null ? daysBetween(votedEndsOn, endsOn) : 0;
  const slips = sheet.milestones.filter(({ doneOn }) => doneOn === null).map((milestone) => slippage(milestone, today) ?? 0);
  return Math.max(0, past, put, ...slips);
};

export type Progress = {
  readonly done: readonly ActionSheet[];
  readonly dropped: readonly ActionSheet[];
  readonly late: readonly ActionSheet[];
  readonly blocked: readonly ActionSheet[];
  /** Engaged, neither late nor blocked. */
  readonly underWay: readonly ActionSheet[];
  readonly notBegun: readonly ActionSheet[];
};

/** Each action once, under the worst that can be said of it. */
export const progressOf = (sheets: readonly ActionSheet[], today: string): Progress => {
  const placeOf = (sheet: ActionSheet): keyof Progress => {
    if (sheet.stage === "done") return "done";
    if (sheet.stage === "abandoned") return "dropped";
    if (sheet.fields.blockedBecause !== null) return "blocked";
    if (daysLate(sheet, today) > 0) return "late";
    return sheet.stage === "engaged" ? "underWay" : "notBegun";
  };
  const under = (place: keyof Progress) => sheets.filter((sheet) => placeOf(sheet) === place);
  return {
    done: under("done"),
    dropped: under("dropped"),
    late: under("late"),
    blocked: under("blocked"),
    underWay: under("underWay"),
    notBegun: under("notBegun"),
  };
};
