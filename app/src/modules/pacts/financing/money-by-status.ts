import { type FinancingLine, type MoneyStatus, totalOf } from "./financing-plan.ts";

/** Euros at each status. A planned euro that is paid later stands in all three: statuses are never added up. */
export type MoneyByStatus = Readonly<Record<MoneyStatus, number>>;

/** The money of some lines, in euros, status by status. */
export const moneyByStatus = (lines: readonly Pick<FinancingLine, "years">[]): MoneyByStatus => ({
  planned: totalOf(lines, "planned"),
  committed: totalOf(lines, "committed"),
  paid: totalOf(lines, "paid"),
});
