import type { Block } from "../panel/panel.ts";
import { collapse } from "../synthetic/collapse.ts";
import { effectOf, type SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";

/** Difference in differences on a block: every control and every time before weighs the same. */
export const blockDid = (block: Block): SyntheticEstimate => {
  const unitWeights = new Float64Array(block.controls.length).fill(1 / block.controls.length);
  const timeWeights = new Float64Array(block.from).fill(1 / block.from);
  return { effect: effectOf(collapse(block), unitWeights, timeWeights), unitWeights, timeWeights };
};
