import { type MoneyByStatus, moneyByStatus } from "../financing/money-by-status.ts";
import { type FollowedAction, type FollowedAxis, linesOf } from "./follow-up.ts";

/** An axis in a line: how many of its actions are where, and its money, each euro once. */
export type AxisProgress = {
  readonly label: string | null;
  /** Actions that stay in the pact. */
  readonly actions: number;
  readonly done: number;
  readonly underWay: number;
  readonly late: number;
  readonly blocked: number;
  readonly money: MoneyByStatus;
};

const isOpen = ({ progress: { kind } }: FollowedAction): boolean => kind !== "done" && kind !== "dropped";
const isLate = (one: FollowedAction): boolean => isOpen(one) && one.progress.delay !== null;
const isBlocked = (one: FollowedAction): boolean => isOpen(one) && one.progress.blocked !== null;

export const axisProgress = ({ label, actions }: FollowedAxis): AxisProgress => {
  const staying = actions.filter(({ progress }) => progress.kind !== "dropped");
  return {
    label,
    actions: staying.length,
    done: staying.filter(({ progress }) => progress.kind === "done").length,
    underWay: staying.filter(({ progress }) => progress.kind === "under-way").length,
    late: staying.filter(isLate).length,
    blocked: staying.filter(isBlocked).length,
    money: moneyByStatus(linesOf(staying).filter(({ countedIn }) => countedIn === null)),
  };
};

const days = ({ progress }: FollowedAction): number => progress.delay?.days ?? 0;

/** Actions that are late or blocked, the blocked first, then the latest. */
export const troubled = (actions: readonly FollowedAction[]): FollowedAction[] =>
  actions
    .filter((one) => isLate(one) || isBlocked(one))
    .toSorted((a, b) => Number(isBlocked(b)) - Number(isBlocked(a)) || days(b) - days(a));
