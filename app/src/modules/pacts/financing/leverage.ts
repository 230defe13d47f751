import { type Missing, missing, quantity, type Rate } from "@levier/kernel";
import { addEuros, type FinancingLine, isPublic, type MoneyStatus, moneyOf, totalOf } from "./financing-plan.ts";

/**
 * The two ratios that are both called leverage (« effet de levier »), never told without their name.
 * - `private-per-public`: (total − public) / public, what each public euro brought besides itself;
 * - `total-per-public`: total / public, the public euro included.
 */
export const leverageDefinitions = ["private-per-public", "total-per-public"] as const;
export type LeverageDefinition = (typeof leverageDefinitions)[number];

export type Leverage = {
  readonly definition: LeverageDefinition;
  readonly status: MoneyStatus;
  /** Euros of the numerator: what is not public, or all of it. */
  readonly raised: number;
  /** Euros of public money. */
  readonly public: number;
  readonly ratio: Rate;
};

export type LeverageUnknown = Missing & {
  readonly definition: LeverageDefinition;
  readonly status: MoneyStatus;
  /** `no-public-money`: nothing to divide by; `mixed-financers`: a line tells public and other money in one sum. */
  readonly why: "no-public-money" | "mixed-financers";
};

/** Leverage of known sums, in euros. `total` includes the public money: benefits told apart from it must be added first. */
export const leverageOfSums = (
  sums: { readonly total: number; readonly public: number },
  definition: LeverageDefinition,
  status: MoneyStatus,
): Leverage | LeverageUnknown => {
  if (sums.public <= 0) return { ...missing("not-applicable"), definition, status, why: "no-public-money" };
  const raised = definition === "total-per-public" ? sums.total : addEuros([sums.total, -sums.public]);
  return { definition, status, raised, public: sums.public, ratio: quantity(raised / sums.public, "1") };
};

/** Leverage of a plan at a status. Money that another contract counts is left out of both sides: the same euro is counted once. */
export const leverage = (
  lines: readonly FinancingLine[],
  definition: LeverageDefinition,
  status: MoneyStatus,
): Leverage | LeverageUnknown => {
  const counted = lines.filter(({ countedIn }) => countedIn === null);
  if (counted.some((line) => line.type === "mixed" && moneyOf(line, status) > 0))
    return { ...missing("not-applicable"), definition, status, why: "mixed-financers" };
  return leverageOfSums({ total: totalOf(counted, status), public: totalOf(counted.filter(isPublic), status) }, definition, status);
};
