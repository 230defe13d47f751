import { amountTotals } from "../amount-totals.ts";
import type { MoneyStatus } from "../financing/financing-plan.ts";
import { roundingOf } from "../financing/plan-checks.ts";
import type { PactContent } from "../pact.schema.ts";

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

/** The totals that the texts of a pact announce themselves, at the statuses that its sheets tell too. */
export const totalsInTexts = ({ amounts, sources }: Pick<PactContent, "amounts" | "sources">): ToldTotal[] =>
  amountTotals(amounts).flatMap(({ kind, announced }) => {
    const moneyStatus = STATUS_OF[kind];
    if (moneyStatus === undefined) return [];
    return announced.flatMap(({ valueEur, citations }, position): ToldTotal[] => {
      const source = sources.find(({ id }) => id === citations[0]?.source);
      if (!source) return [];
      const saidOn = source.publishedOn?.length === DAY ? source.publishedOn : null;
      return [{ id: `${kind}-${position}`, revision: 0, valueEur, moneyStatus, saidIn: source.title, saidOn }];
    });
  });

/** Whether sources contradict each other on the money at a status, and between which sums. */
export type Conflict = { readonly status: MoneyStatus; readonly least: number; readonly most: number };

const STATUS_OF: Readonly<Record<string, MoneyStatus>> = { planned: "planned", engaged: "committed", paid: "paid" };
/** A day written out, `2026-10-08`; a text may be dated by its month or year alone. */
const DAY = 10;

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
