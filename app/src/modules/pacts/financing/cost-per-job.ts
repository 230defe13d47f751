import { type Count, type Missing, missing, type Quantity, quantity } from "@levier/kernel";
import { type FinancingLine, isPublic, type MoneyStatus, moneyOf, moneyStatuses, totalOf } from "./financing-plan.ts";

/** Jobs as companies or surveys declare them, or as a study estimates that they would not exist otherwise. Never added together. */
export type JobsKind = "gross" | "net";

export type CostPerJob = {
  readonly jobsKind: JobsKind;
  readonly status: MoneyStatus;
  /** Public euros at this status, each counted once. */
  readonly public: number;
  readonly jobs: Count<"job">;
  readonly cost: Quantity<"EUR/job">;
  /** Of net jobs alone: the cost from the most to the fewest that the study allows at its level. */
  readonly range?: Omit<NetCost, "cost"> & { readonly level: number };
};

/**
 * - `no-jobs-declared`: nobody tells any job of what is paid for here;
 * - `no-job`: those told are none, and nothing is divided by none;
 * - `no-public-money`: none at this status;
 * - `mixed-financers`: a line tells public and other money in one sum;
 * - `no-impact-study`: net jobs come from a study alone, and there is none that answers;
 * - `no-effect`, `not-whole`: as `NetJobs` has them.
 */
export const costUnknowns = [
  ...(["no-jobs-declared", "no-job", "no-public-money", "mixed-financers"] as const),
  ...(["no-impact-study", "no-effect", "not-whole"] as const),
] as const;
export type CostPerJobUnknown = Missing & {
  readonly jobsKind: JobsKind;
  readonly status: MoneyStatus;
  readonly why: (typeof costUnknowns)[number];
};

/** What an action pays and the jobs it declares; null when it declares none, which is not 0. */
export type PaidAction = { readonly lines: readonly FinancingLine[]; readonly grossJobs: number | null };

/** Jobs that would not exist otherwise, over all that the effect is the mean of, on average since; `low`, `high`: the interval. */
export type JobsFound = { readonly jobs: number; readonly low: number; readonly high: number; readonly level: number };

/**
 * What a study says of jobs that would not exist otherwise: `study` names it, `on` is its day; `followsPlan`: it was reckoned as it had
 * been planned.
 */
export type NetJobs = {
  /** `no-effect`: the study establishes none; `not-whole`: it does, of some of those under the pact, nobody knows how many. */
  readonly found: JobsFound | "no-effect" | "not-whole";
  readonly study: string;
  readonly on: string;
  readonly followsPlan: boolean;
  /** How many other studies of the pact answer on jobs, and otherwise. */
  readonly otherwise: number;
};

/** Euros for a net job; `from`, `to`: by the most jobs and by the fewest that the interval allows. */
export type NetCost = { readonly cost: number; readonly from: number; readonly to: number };

const unknown = (jobsKind: JobsKind, status: MoneyStatus, why: CostPerJobUnknown["why"]): CostPerJobUnknown => ({
  ...missing("not-applicable"),
  jobsKind,
  status,
  why,
});

/** Public euros for each job. Jobs that are not more than none have no cost: it is missing, not infinite. */
export const costPerJob = (publicEuros: number, jobs: number, jobsKind: JobsKind, status: MoneyStatus): CostPerJob | CostPerJobUnknown => {
  if (jobs <= 0) return unknown(jobsKind, status, "no-job");
  if (publicEuros <= 0) return unknown(jobsKind, status, "no-public-money");
  return { jobsKind, status, public: publicEuros, jobs: quantity(jobs, "job"), cost: quantity(publicEuros / jobs, "EUR/job") };
};

/** Lines of which this contract is the one to add the money up. */
const counted = ({ lines }: PaidAction): FinancingLine[] => lines.filter(({ countedIn }) => countedIn === null);

const tellsPublicMoney = (lines: readonly FinancingLine[]): boolean =>
  lines.some((line) => (isPublic(line) || line.type === "mixed") && moneyStatuses.some((status) => moneyOf(line, status) > 0));

/**
 * The actions over which gross jobs are reckoned: they declare jobs, and public money of theirs is counted here. The same at every
 * status, so that one cost is set beside another. An action that another contract pays for leaves with its jobs.
 */
export const reckoned = <Action extends PaidAction>(actions: readonly Action[]): Action[] =>
  actions.filter((action) => action.grossJobs !== null && tellsPublicMoney(counted(action)));

export const grossJobsOf = (actions: readonly PaidAction[]): number =>
  actions.reduce((total, { grossJobs }) => total + (grossJobs ?? 0), 0);

/** Public euros of some actions at a status; null when a line tells public and other money in one sum. */
export const publicEurosOf = (actions: readonly PaidAction[], status: MoneyStatus): number | null => {
  const lines = actions.flatMap(counted);
  if (lines.some((line) => line.type === "mixed" && moneyOf(line, status) > 0)) return null;
  return totalOf(lines.filter(isPublic), status);
};

/** The cost of a gross job over some actions: of one, of an axis or of the whole pact, always of the same actions above and below. */
export const grossCostPerJob = (actions: readonly PaidAction[], status: MoneyStatus): CostPerJob | CostPerJobUnknown => {
  const held = reckoned(actions);
  if (held.length === 0)
    return unknown("gross", status, actions.every(({ grossJobs }) => grossJobs === null) ? "no-jobs-declared" : "no-public-money");
  const euros = publicEurosOf(held, status);
  return euros === null ? unknown("gross", status, "mixed-financers") : costPerJob(euros, grossJobsOf(held), "gross", status);
};

/** Public euros for each net job. Null unless there are jobs to pay for. */
export const netCost = (euros: number, { jobs, low, high }: JobsFound): NetCost | null =>
  low > 0 ? { cost: euros / jobs, from: euros / high, to: euros / low } : null;

/** The cost of a net job, over all the public money of these actions; only a study tells net jobs. */
export const netCostPerJob = (actions: readonly PaidAction[], net: NetJobs | null, status: MoneyStatus): CostPerJob | CostPerJobUnknown => {
  if (net === null) return unknown("net", status, "no-impact-study");
  const { found } = net;
  if (typeof found === "string") return unknown("net", status, found);
  const euros = publicEurosOf(actions, status);
  if (euros === null) return unknown("net", status, "mixed-financers");
  const told = costPerJob(euros, found.jobs, "net", status);
  const cost = netCost(euros, found);
  if ("why" in told || !cost) return "why" in told ? told : unknown("net", status, "no-job");
  return { ...told, cost: quantity(cost.cost, "EUR/job"), range: { from: cost.from, to: cost.to, level: found.level } };
};
