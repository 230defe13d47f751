import type { Panel } from "@levier/evaluation";

/** Share of the largest outcome that sums of outcomes are rounded by, with room. */
const ROUNDING = 1e-12;

/** Whether an error is what rounding leaves: what is compared never varies. */
export const isRounding = (error: number, { outcome }: Panel): boolean =>
  error <= ROUNDING * outcome.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
