import { type Block, blockDid, type SyntheticEstimate, syntheticControl, syntheticDid } from "@levier/evaluation";

/** Methods that compare, on a block, what is treated with controls weighed one way or another. */
export type BlockMethod = "did" | "sc" | "sdid";

export const estimateBlock = (block: Block, method: BlockMethod, solver: "exact" | "authors"): SyntheticEstimate => {
  if (method === "did") return blockDid(block);
  return method === "sc" ? syntheticControl(block, solver) : syntheticDid(block, solver);
};
