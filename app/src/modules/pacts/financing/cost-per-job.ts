import { type Missing, missing, type Quantity, quantity } from "@levier/kernel";

/** Jobs as companies or surveys declare them, or as a study estimates that they would not exist otherwise. Never added together. */
export type JobsKind = "gross" | "net";

export type CostPerJob = { readonly jobsKind: JobsKind; readonly cost: Quantity<"EUR/job"> };

/** Public euros for each job. A net effect that is not positive has no cost per job: it is missing, not infinite. */
export const costPerJob = (publicEuros: number, jobs: number, jobsKind: JobsKind): CostPerJob | Missing =>
  jobs > 0 ? { jobsKind, cost: quantity(publicEuros / jobs, "EUR/job") } : missing("not-applicable");
