import { type FinancingLine, type FinancingPlan, isAid, type MoneyStatus, moneyOf, totalOf } from "./financing-plan.ts";

/** Lines and total agree within half a per cent: the rounding of published tables. */
const ROUNDING = 0.005;
/** Rates printed without decimals add up to a hundred within one point. */
const POINT = 0.01;
/** A cent: nothing below it is a difference of money. */
const CENT = 0.01;

/** The most, in euros, that rounding alone may set between a published total and its lines. */
export const roundingOf = (total: number): number => ROUNDING * total;

/** What does not hold in a financing plan, with the figures that show it. Sums in euros, rates as shares of one. */
export type PlanFault =
  | { readonly code: "no-total"; readonly lines: number }
  | { readonly code: "no-lines"; readonly total: number }
  | { readonly code: "lines-differ-from-total"; readonly lines: number; readonly total: number }
  | { readonly code: "rate-over-one"; readonly financer: string; readonly rate: number }
  | { readonly code: "rate-over-maximum"; readonly financer: string; readonly rate: number; readonly maximum: number }
  | { readonly code: "over-ceiling"; readonly financer: string; readonly amount: number; readonly ceiling: number }
  | { readonly code: "public-over-ceiling"; readonly share: number; readonly ceiling: number }
  | { readonly code: "base-over-total"; readonly base: number; readonly total: number }
  | {
      readonly code: "committed-over-planned" | "paid-over-committed";
      readonly financer: string;
      readonly over: number;
      readonly of: number;
    };

const isOver = (value: number, most: number): boolean => value > most + CENT;

const ofSums = ({ totalCost, lines }: FinancingPlan): PlanFault[] => {
  const planned = totalOf(lines, "planned");
  if (totalCost === null) return planned > 0 ? [{ code: "no-total", lines: planned }] : [];
  if (planned === 0) return totalCost > 0 ? [{ code: "no-lines", total: totalCost }] : [];
  const differs = Math.abs(planned - totalCost) > roundingOf(totalCost);
  return differs ? [{ code: "lines-differ-from-total", lines: planned, total: totalCost }] : [];
};

/** A rate is one of aid: what an owner or a company brings of its own is held to none. */
const ofRate = (line: FinancingLine, base: number | null): PlanFault[] => {
  if (!isAid(line)) return [];
  const { financer, maximumRate, ceiling } = line;
  const amount = moneyOf(line, "planned");
  const rate = base === null || base === 0 ? null : amount / base;
  return [
    ...(rate !== null && rate > 1 + ROUNDING ? [{ code: "rate-over-one", financer, rate } as const] : []),
    ...(rate !== null && maximumRate !== null && isOver(amount, maximumRate * (base ?? 0))
      ? [{ code: "rate-over-maximum", financer, rate, maximum: maximumRate } as const]
      : []),
    ...(ceiling !== null && isOver(amount, ceiling) ? [{ code: "over-ceiling", financer, amount, ceiling } as const] : []),
  ];
};

const STEPS: readonly (readonly [PlanFault["code"] & ("committed-over-planned" | "paid-over-committed"), MoneyStatus, MoneyStatus])[] = [
  ["committed-over-planned", "committed", "planned"],
  ["paid-over-committed", "paid", "committed"],
];

const ofSteps = (line: FinancingLine): PlanFault[] =>
  STEPS.flatMap(([code, further, before]) => {
    const [over, of] = [moneyOf(line, further), moneyOf(line, before)];
    return isOver(over, of) ? [{ code, financer: line.financer, over, of }] : [];
  });

/**
 * Planned public aid over the total cost; null while no cost is told. What a public owner brings of its own is no aid: the law caps
 * the aids and asks a least share of the owner (code général des collectivités territoriales, art. L. 1111-10).
 */
export const aidShare = ({ totalCost, lines }: Pick<FinancingPlan, "totalCost" | "lines">): number | null =>
  totalCost === null || totalCost === 0 ? null : totalOf(lines.filter(isAid), "planned") / totalCost;

const ofPublicShare = (plan: FinancingPlan): PlanFault[] => {
  const { publicCeiling } = plan;
  const share = aidShare(plan);
  if (publicCeiling === null || share === null) return [];
  return share > publicCeiling + 1e-9 ? [{ code: "public-over-ceiling", share, ceiling: publicCeiling }] : [];
};

const ofBase = ({ totalCost, eligibleBase }: FinancingPlan): PlanFault[] =>
  totalCost !== null && eligibleBase !== null && isOver(eligibleBase, totalCost)
    ? [{ code: "base-over-total", base: eligibleBase, total: totalCost }]
    : [];

/** Every fault of a plan, none when it holds. A plan that is not told yet (no total, no line) has none: it is a gap. */
export const planFaults = (plan: FinancingPlan): PlanFault[] => [
  ...ofSums(plan),
  ...ofBase(plan),
  ...ofPublicShare(plan),
  ...plan.lines.flatMap((line) => [...ofRate(line, plan.eligibleBase ?? plan.totalCost), ...ofSteps(line)]),
];

/** Whether a printed share (of one) is that one, within a point. */
export const sharesAgree = (told: number, share: number): boolean => Math.abs(told - share) <= POINT + 1e-9;

/** Whether printed shares (of one) add up to a whole, within a point. */
export const sharesAddUp = (shares: readonly number[]): boolean =>
  sharesAgree(
    shares.reduce((total, share) => total + share, 0),
    1,
  );
