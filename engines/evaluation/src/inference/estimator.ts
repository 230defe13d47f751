import { blockDid } from "../did/block-did.ts";
import type { Block } from "../panel/panel.ts";
import { syntheticControl } from "../synthetic/synthetic-control.ts";
import { syntheticDid } from "../synthetic/synthetic-did.ts";
import type { SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";
import type { Solver } from "../synthetic/weigh.ts";
import { remembering } from "./remembering.ts";

/** What inference asks again and again: the estimate of a block. */
export type BlockEstimator = (block: Block) => SyntheticEstimate;

/** `did`: difference in differences; `sc`: synthetic control on outcomes; `sdid`: synthetic difference in differences. */
export type BlockMethod = "did" | "sc" | "sdid";

export const blockMethods: readonly BlockMethod[] = ["did", "sc", "sdid"];

/** The estimator of a method, for the blocks of one panel and the windows of it: what it has told it remembers. */
export const estimatorOf = (method: BlockMethod, solver: Solver = "exact"): BlockEstimator => {
  if (method === "did") return blockDid;
  return method === "sc"
    ? remembering((block, warm) => syntheticControl(block, solver, warm?.unitWeights))
    : remembering((block, warm) => syntheticDid(block, solver, warm));
};
