import type { Block } from "../panel/panel.ts";
import { coursesOf, type SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";

/** Mean squares of the gap to the comparison before and after, and the mean after. */
export type Gap = { readonly before: number; readonly after: number; readonly effect: number };

/** Share of what a unit's own outcome varies by before under which a fit is as good as another: below, a ratio ranks what rounding left. */
const FIT = 1e-6;
/** The same as a share of the worst fit, for units that do not vary. */
const ROUNDING = 1e-12;

const meanSquare = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0) / values.length;

const varianceOf = (values: Float64Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return meanSquare(values.map((value) => value - mean));
};

export const gapOf = (block: Block, estimate: SyntheticEstimate): Gap => {
  const { treated, gap } = coursesOf(block, estimate);
  const after = gap.subarray(block.from);
  return {
    before: Math.max(FIT * varianceOf(treated.subarray(0, block.from)), meanSquare(gap.subarray(0, block.from))),
    after: meanSquare(after),
    effect: after.reduce((sum, value) => sum + value, 0) / after.length,
  };
};

/** The least that a mean square before is taken for among these. */
export const leastFit = (gaps: readonly Gap[]): number => ROUNDING * gaps.reduce((most, { before }) => Math.max(most, before), 0);
