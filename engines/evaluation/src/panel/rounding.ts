import type { Panel } from "./panel.ts";

/** Share of the largest outcome that sums of outcomes are rounded by, with room. */
const SHARE = 1e-13;

/** The most that rounding leaves of what never varies, in the unit of the outcome: an error no larger is none. */
export const roundingOf = ({ outcome }: Pick<Panel, "outcome">): number =>
  SHARE * outcome.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
