import { ok, type Result } from "@levier/kernel";
import type { BlockEstimator } from "../inference/estimator.ts";
import type { Block } from "../panel/panel.ts";
import { syntheticControl } from "../synthetic/synthetic-control.ts";
import { type AugmentedEstimate, type AugmentedRefusal, augmentedControl } from "./augmented-control.ts";

/**
 * The augmented synthetic control of a block, and the way to have placebos of it: by the penalty that was chosen for the block, so that
 * none of them is fitted more freely than the treated. A placebo whose controls are all alike is a synthetic control.
 */
export const augmentedEstimator = (
  block: Block,
): Result<{ readonly estimate: AugmentedEstimate; readonly estimator: BlockEstimator }, AugmentedRefusal> => {
  const found = augmentedControl(block);
  if (!found.ok) return found;
  const { penalty } = found.value;
  const estimator: BlockEstimator = (other) => {
    const made = augmentedControl(other, { penalty });
    return made.ok ? made.value : syntheticControl(other);
  };
  return ok({ estimate: found.value, estimator });
};
