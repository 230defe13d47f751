import { addEuros, type FinancingLine, moneyStatuses } from "../../financing/financing-plan.ts";
import { type MoneyByStatus, moneyByStatus } from "../../financing/money-by-status.ts";

export type YearMoney = MoneyByStatus & { readonly year: number };

/** The money of lines year by year, in euros. What another contract counts is left out: a euro is told once. */
export const moneyByYear = (lines: readonly FinancingLine[]): YearMoney[] => {
  const told = lines.filter(({ countedIn }) => countedIn === null).flatMap(({ years }) => years);
  const years = [...new Set(told.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    return { year, ...moneyByStatus([{ years: told.filter((one) => one.year === year) }]) };
  });
};

export type Totals = MoneyByStatus;

export const totalsOf = (years: readonly Totals[]): Totals => {
  const [planned = 0, committed = 0, paid = 0] = moneyStatuses.map((status) => addEuros(years.map((year) => year[status])));
  return { planned, committed, paid };
};
