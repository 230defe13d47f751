import { ok, type Result, refuse } from "@levier/kernel";
import type { BlockEstimator } from "../inference/estimator.ts";
import type { Block } from "../panel/panel.ts";
import type { LeaveOneOutRefusal } from "./leave-one-out.ts";

/** What a treatment may have done to the neighbours of the treated. */
export type SpillOver = {
  readonly neighbours: readonly string[];
  /** On the treated, when neighbours are compared with no more. */
  readonly effect: number;
  /** On the neighbours, taken as treated and compared with the other controls. */
  readonly onNeighbours: number;
};

/**
 * The effect without the controls that the treatment may have reached, and the effect on those (Butts 2021): a comparison with units
 * that gain from it tells too little, with units that lose by it too much. `neighbours`: names; those that are no controls are passed
 * over. Refused where fewer than two other controls are left. Null: none of them is a control.
 */
export const spillOver = (
  block: Block,
  estimator: BlockEstimator,
  neighbours: readonly string[],
): Result<SpillOver | null, LeaveOneOutRefusal> => {
  const { panel, controls } = block;
  const isNear = (unit: number): boolean => neighbours.includes(panel.units[unit] ?? "");
  const near = controls.filter(isNear);
  if (near.length === 0) return ok(null);
  const far = controls.filter((unit) => !isNear(unit));
  if (far.length < 2) return refuse({ code: "too-few-donors", donors: far.length, needed: 2 });
  return ok({
    neighbours: near.map((unit) => panel.units[unit] ?? ""),
    effect: estimator({ ...block, controls: far }).effect,
    onNeighbours: estimator({ ...block, treated: near, controls: far }).effect,
  });
};
