import { type FinancingPlan, moneyOf, totalOf } from "./financing-plan.ts";
import { sharesAddUp, sharesAgree } from "./plan-checks.ts";

/** What does not hold in the shares (of one) that sources tell of the lines of a plan. It keeps no action from going further: a source may err. */
export type ShareFault =
  | { readonly code: "shares-not-whole"; readonly sum: number }
  | { readonly code: "share-differs"; readonly financer: string; readonly told: number; readonly share: number };

/** Shares are held against a whole once each of several lines has one; each is held against what its line is of all the lines. */
export const shareFaults = ({ lines }: FinancingPlan): ShareFault[] => {
  const told = lines.flatMap(({ toldShare }) => (toldShare === null ? [] : [toldShare]));
  const sum = told.reduce((all, one) => all + one, 0);
  const isWhole = told.length < 2 || told.length < lines.length || sharesAddUp(told);
  const total = totalOf(lines, "planned");
  return [
    ...(isWhole ? [] : [{ code: "shares-not-whole", sum } as const]),
    ...lines.flatMap((line): ShareFault[] => {
      if (line.toldShare === null || total === 0) return [];
      const share = moneyOf(line, "planned") / total;
      return sharesAgree(line.toldShare, share) ? [] : [{ code: "share-differs", financer: line.financer, told: line.toldShare, share }];
    }),
  ];
};
