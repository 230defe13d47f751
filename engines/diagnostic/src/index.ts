export type { Estimate, Estimated } from "./estimate.ts";
export { normalPValue, normalReach, studentPValue, studentReach } from "./numerics/distributions.ts";
