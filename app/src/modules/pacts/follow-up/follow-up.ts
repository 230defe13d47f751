import { type FinancingLine, moneyStatuses, totalOf } from "../financing/financing-plan.ts";
import { type MoneyByStatus, moneyByStatus } from "../financing/money-by-status.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import { type Progress, type ProgressKind, progressOf } from "../sheets/progress.ts";

export type FollowedAction = { readonly sheet: ActionSheet; readonly progress: Progress };
export type FollowedAxis = { readonly label: string | null; readonly actions: readonly FollowedAction[] };

/** A pact as a reader follows it on a day. */
export type FollowUp = {
  readonly today: string;
  readonly actions: readonly FollowedAction[];
  /** By axis, in the order of the text; actions under no axis come last. */
  readonly axes: readonly FollowedAxis[];
  readonly counts: Readonly<Record<ProgressKind, number>>;
  readonly late: number;
  readonly blocked: number;
  /** Actions still to come or under way for which no day is set: they can be late of nothing. */
  readonly undated: number;
  readonly unowned: number;
  /** Actions still in the pact whose plan tells no money, and those whose plan does. */
  readonly unplanned: number;
  readonly planned: number;
  /** Money of the actions that stay, each euro once: what another contract counts stands in `elsewhere`. */
  readonly money: MoneyByStatus;
  readonly elsewhere: MoneyByStatus;
  /** Money of the actions that were dropped: what was paid was paid. */
  readonly dropped: MoneyByStatus;
  /** The lines that `money` adds up, for leverage. */
  readonly lines: readonly FinancingLine[];
};

export const linesOf = (actions: readonly FollowedAction[]): FinancingLine[] => actions.flatMap(({ sheet }) => sheet.lines);

const hasMoney = ({ sheet }: FollowedAction): boolean => moneyStatuses.some((status) => totalOf(sheet.lines, status) > 0);

const byAxis = (actions: readonly FollowedAction[]): FollowedAxis[] => {
  const axes = new Map<string | null, FollowedAction[]>();
  for (const one of actions) {
    const { axis } = one.sheet.action;
    const held = axes.get(axis);
    if (held) held.push(one);
    else axes.set(axis, [one]);
  }
  const told = [...axes].map(([label, held]) => ({ label, actions: held }));
  return [...told.filter(({ label }) => label !== null), ...told.filter(({ label }) => label === null)];
};

const NONE: ReadonlySet<string> = new Set();

/** What becomes of a pact, from the sheets of its actions, on a day `2026-03-14`. `added`: the actions that no text announces. */
export const followUpOf = (sheets: readonly ActionSheet[], today: string, added: ReadonlySet<string> = NONE): FollowUp => {
  const actions = sheets.map((sheet): FollowedAction => {
    const progress = progressOf(sheet, today);
    return { sheet, progress: progress.kind === "announced" && added.has(sheet.action.id) ? { ...progress, kind: "added" } : progress };
  });
  const count = (isOne: (one: FollowedAction) => boolean): number => actions.filter(isOne).length;
  const of = (kind: ProgressKind): number => count(({ progress }) => progress.kind === kind);
  const staying = actions.filter(({ progress }) => progress.kind !== "dropped");
  const open = staying.filter(({ progress }) => progress.kind !== "done");
  const lines = linesOf(staying);
  const here = lines.filter(({ countedIn }) => countedIn === null);
  return {
    today,
    actions,
    axes: byAxis(actions),
    counts: {
      announced: of("announced"),
      added: of("added"),
      funded: of("funded"),
      "under-way": of("under-way"),
      done: of("done"),
      dropped: of("dropped"),
    },
    late: open.filter(({ progress }) => progress.delay !== null).length,
    blocked: open.filter(({ progress }) => progress.blocked !== null).length,
    undated: open.filter(({ progress }) => !progress.isDated).length,
    unowned: staying.filter(({ sheet }) => sheet.fields.owner === null).length,
    unplanned: staying.filter((one) => !hasMoney(one)).length,
    planned: staying.filter(hasMoney).length,
    money: moneyByStatus(here),
    elsewhere: moneyByStatus(lines.filter(({ countedIn }) => countedIn !== null)),
    dropped: moneyByStatus(linesOf(actions.filter(({ progress }) => progress.kind === "dropped"))),
    lines: here,
  };
};
