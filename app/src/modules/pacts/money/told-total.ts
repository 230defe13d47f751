import type { MoneyStatus } from "../financing/financing-plan.ts";
import { roundingOf } from "../financing/plan-checks.ts";

/** The total that a source announces for a pact. Sources may contradict each other: each is kept as it says. */
export type ToldTotal = {
  readonly id: string;
  readonly revision: number;
  /** Euros, at a status of the money. */
  readonly valueEur: number;
  readonly moneyStatus: MoneyStatus;
  /** The document that says it, and the day it does, `2020-07-10`. */
  readonly saidIn: string;
  readonly saidOn: string | null;
};

/**
 * How an announced total stands to what the sheets add up to at its status, in euros.
 * - `same`: to the cent;
 * - `rounded`: they differ by no more than published tables round;
 * - `differs`: by more than that;
 * - `nothing`: no sheet tells money at that status.
 */
export type TotalVerdict = { readonly kind: "same" | "rounded" | "differs" | "nothing"; readonly own: number; readonly gap: number };
export type TotalStanding = { readonly total: ToldTotal; readonly verdict: TotalVerdict };

/** Whether sources contradict each other on the money at a status, and between which sums. */
export type Conflict = { readonly status: MoneyStatus; readonly least: number; readonly most: number };

const cents = (value: number): number => Math.round(value * 100) / 100;

export const standingOfTotal = (total: ToldTotal, sums: Readonly<Record<MoneyStatus, number>>): TotalStanding => {
  const own = sums[total.moneyStatus];
  const gap = cents(own - total.valueEur);
  const kind = own === 0 ? "nothing" : gap === 0 ? "same" : Math.abs(gap) <= roundingOf(total.valueEur) ? "rounded" : "differs";
  return { total, verdict: { kind, own, gap } };
};

/** The statuses on which the announced totals are further apart than rounding explains. */
export const conflictsIn = (totals: readonly ToldTotal[]): Conflict[] =>
  [...new Set(totals.map(({ moneyStatus }) => moneyStatus))].flatMap((status): Conflict[] => {
    const told = totals.filter(({ moneyStatus }) => moneyStatus === status).map(({ valueEur }) => valueEur);
    const [least, most] = [Math.min(...told), Math.max(...told)];
    return most - least > roundingOf(most) ? [{ status, least, most }] : [];
  });
