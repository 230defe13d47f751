import { blockDid } from "../did/block-did.ts";
import type { Block } from "../panel/panel.ts";
import { syntheticControl } from "../synthetic/synthetic-control.ts";
import { syntheticDid } from "../synthetic/synthetic-did.ts";
import type { SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";
import type { Solver } from "../synthetic/weigh.ts";

/**
 * What inference asks again and again: the estimate of a block. `warm`: the estimate of a block like it, with as many controls and
 * times before, that weights may be looked for from; it may be let be.
 */
export type BlockEstimator = (block: Block, warm?: SyntheticEstimate) => SyntheticEstimate;

/** `did`: difference in differences; `sc`: synthetic control on outcomes; `sdid`: synthetic difference in differences. */
export type BlockMethod = "did" | "sc" | "sdid";

export const blockMethods: readonly BlockMethod[] = ["did", "sc", "sdid"];

/** The estimator of a method. */
export const estimatorOf = (method: BlockMethod, solver: Solver = "exact"): BlockEstimator => {
  if (method === "did") return blockDid;
  if (method === "sc") return (block, warm) => syntheticControl(block, solver, warm?.unitWeights);
  return (block, warm) => syntheticDid(block, solver, warm);
};
