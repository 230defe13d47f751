import { addEuros, type FinancingLine, type MoneyStatus, moneyStatuses } from "../../financing/financing-plan.ts";

export type YearMoney = Readonly<Record<MoneyStatus, number>> & { readonly year: number };

/** The money of lines year by year, in euros. What another contract counts is left out: a euro is told once. */
export const moneyByYear = (lines: readonly FinancingLine[]): YearMoney[] => {
  const told = lines.filter(({ countedIn }) => countedIn === null).flatMap(({ years }) => years);
  const years = [...new Set(told.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const ofYear = told.filter((one) => one.year === year);
    const sumOf = (status: MoneyStatus) => addEuros(ofYear.map((one) => one[status]));
    return { year, planned: sumOf("planned"), committed: sumOf("committed"), paid: sumOf("paid") };
  });
};

export type Totals = Readonly<Record<MoneyStatus, number>>;

export const totalsOf = (years: readonly Totals[]): Totals => {
  const [planned = 0, committed = 0, paid = 0] = moneyStatuses.map((status) => addEuros(years.map((year) => year[status])));
  return { planned, committed, paid };
};
