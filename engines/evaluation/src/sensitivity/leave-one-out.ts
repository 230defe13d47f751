import { ok, type Result, refuse } from "@levier/kernel";
import type { BlockEstimator } from "../inference/estimator.ts";
import type { Block } from "../panel/panel.ts";

/** The effect when a control is left out of those compared with, and what it weighed while it was in. */
export type LeftOut = { readonly unit: string; readonly weight: number; readonly effect: number };

export type LeaveOneOut = {
  readonly effect: number;
  /** Those that bear weight, the most moving first. */
  readonly leftOut: readonly LeftOut[];
  /** The least and the most of the effects told. */
  readonly low: number;
  readonly high: number;
};

export type LeaveOneOutRefusal = { readonly code: "too-few-donors"; readonly donors: number; readonly needed: number };

/** Weights under this are none: leaving their control out moves nothing that is told. */
const LEAST_WEIGHT = 1e-6;

export type LeaveOneOutOptions = {
  /** Those of the largest weights alone; all when not said. */
  readonly most?: number;
  readonly leastWeight?: number;
};

/**
 * The effect as each control that bears weight is left out in turn (Abadie, Diamond & Hainmueller 2015): whether it stands on one of
 * them. Refused with fewer than two controls.
 */
export const leaveOneOut = (
  block: Block,
  estimator: BlockEstimator,
  { most = Number.POSITIVE_INFINITY, leastWeight = LEAST_WEIGHT }: LeaveOneOutOptions = {},
): Result<LeaveOneOut, LeaveOneOutRefusal> => {
  const { panel, controls } = block;
  if (controls.length < 2) return refuse({ code: "too-few-donors", donors: controls.length, needed: 2 });
  const whole = estimator(block);
  const leftOut = controls
    .map((unit, j) => ({ unit, weight: whole.unitWeights[j] ?? 0 }))
    .filter(({ weight }) => Math.abs(weight) >= leastWeight)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, most)
    .map(({ unit, weight }) => {
      const { effect } = estimator({ ...block, controls: controls.filter((other) => other !== unit) });
      return { unit: panel.units[unit] ?? "", weight, effect };
    });
  leftOut.sort((one, other) => Math.abs(other.effect - whole.effect) - Math.abs(one.effect - whole.effect));
  const effects = [whole.effect, ...leftOut.map(({ effect }) => effect)];
  return ok({ effect: whole.effect, leftOut, low: Math.min(...effects), high: Math.max(...effects) });
};
