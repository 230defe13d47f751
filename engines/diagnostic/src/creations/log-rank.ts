import { type Missing, missing, ok, type Result } from "@levier/kernel";
import { normalPValue } from "../numerics/distributions.ts";
import { type AgeAtRisk, atRiskByAge, type CohortAge, type CohortFault } from "./cohort.ts";

/** Closures seen in each cohort and those expected if both closed alike, the statistic (χ², one degree of freedom) and its p-value. */
export type SurvivalContrast = {
  readonly observed: readonly [number, number];
  readonly expected: readonly [number, number];
  readonly statistic: number;
  readonly pValue: number;
};

/** Who is followed in a cohort just before an age, and how many close at it; rows ascend and so do the ages that are asked for. */
const follower = (rows: readonly AgeAtRisk[]) => {
  let at = 0;
  return (age: number): { atRisk: number; closed: number } => {
    while ((rows[at]?.age ?? Number.POSITIVE_INFINITY) < age) at += 1;
    const row = rows[at];
    return { atRisk: row?.atRisk ?? 0, closed: row?.age === age ? row.closed : 0 };
  };
};

/**
 * Whether two cohorts close alike over the whole of their lives (log-rank: Mantel 1966), ties by the hypergeometric variance. Missing
 * when no closure is seen while both are followed, for nothing was compared.
 */
export const logRank = (one: readonly CohortAge[], other: readonly CohortAge[]): Result<SurvivalContrast | Missing, CohortFault> => {
  const [ours, theirs] = [atRiskByAge(one), atRiskByAge(other)];
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  const ages = [...new Set([...ours.value, ...theirs.value].filter(({ closed }) => closed > 0).map(({ age }) => age))].sort(
    (a, b) => a - b,
  );
  const [here, there] = [follower(ours.value), follower(theirs.value)];
  let [seen, expected, all, spread] = [0, 0, 0, 0];
  for (const age of ages) {
    const [a, b] = [here(age), there(age)];
    const [atRisk, closed] = [a.atRisk + b.atRisk, a.closed + b.closed];
    seen += a.closed;
    all += closed;
    expected += (closed * a.atRisk) / atRisk;
    if (atRisk > 1) spread += (a.atRisk * b.atRisk * closed * (atRisk - closed)) / (atRisk ** 2 * (atRisk - 1));
  }
  if (spread === 0) return ok(missing("not-applicable"));
  const z = (seen - expected) / Math.sqrt(spread);
  return ok({ observed: [seen, all - seen], expected: [expected, all - expected], statistic: z * z, pValue: normalPValue(z) });
};
