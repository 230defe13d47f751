import { type MoneyByStatus, moneyByStatus } from "../financing/money-by-status.ts";
import { type Milestone, schedule, slippage } from "../milestones/milestones.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import { progressOf } from "../sheets/progress.ts";

/** An action as the table, the board, the calendar and the Gantt chart look at it. */
export type BoardAction = {
  readonly sheet: ActionSheet;
  /** Days its end comes after the voted day, before it when negative; null where nothing was voted. */
  readonly slip: number | null;
  readonly isLate: boolean;
  readonly isBlocked: boolean;
  /** One of its milestones cannot slip without the whole pact slipping. */
  readonly isCritical: boolean;
  /** The milestones of the whole pact of which the same is true. */
  readonly critical: ReadonlySet<string>;
  /** Euros, status by status; null where no financer is told. */
  readonly money: MoneyByStatus | null;
};

const isOver = ({ stage }: ActionSheet): boolean => stage === "done" || stage === "abandoned";

const waiting = ({ milestones }: ActionSheet): readonly Milestone[] => milestones.filter(({ doneOn }) => doneOn === null);

/** Measured on the end of the action; where its end was not voted, on the milestone still to come that slips most. */
const slipOf = (sheet: ActionSheet, today: string): number | null => {
  const { votedEndsOn, endsOn } = sheet.fields;
  const doneOn = isOver(sheet) ? (endsOn ?? votedEndsOn) : null;
  if (votedEndsOn !== null) return slippage({ votedOn: votedEndsOn, expectedOn: endsOn, doneOn }, today);
  const slips = waiting(sheet).flatMap((milestone) => slippage(milestone, today) ?? []);
  return slips.length === 0 ? null : Math.max(...slips);
};

const moneyOf = ({ lines }: ActionSheet): BoardAction["money"] => (lines.length === 0 ? null : moneyByStatus(lines));

/** Milestones without slack. Where no milestone tells how long its work takes there is no path to speak of. */
const criticalMilestones = (sheets: readonly ActionSheet[]): ReadonlySet<string> => {
  const planned = schedule(sheets.flatMap(({ milestones }) => milestones));
  const isLong = planned.some(({ earliest }) => earliest > 0);
  return new Set(planned.flatMap(({ id, slack }) => (isLong && slack === 0 ? id : [])));
};

/** The actions of a pact as they stand on a day. `today` as `2026-03-14`. */
export const boardActions = (sheets: readonly ActionSheet[], today: string): BoardAction[] => {
  const critical = criticalMilestones(sheets);
  return sheets.map((sheet) => ({
    sheet,
    slip: slipOf(sheet, today),
    isLate: !isOver(sheet) && progressOf(sheet, today).delay !== null,
    isBlocked: sheet.fields.blockedBecause !== null,
    isCritical: sheet.milestones.some(({ id }) => critical.has(id)),
    critical,
    money: moneyOf(sheet),
  }));
};
