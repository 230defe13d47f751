import { ok, type Result, refuse } from "@levier/kernel";
import { aroundEffect } from "../inference/around-effect.ts";
import type { Inference, InferenceRefusal } from "../inference/inference.ts";
import type { MatchedEstimate } from "./nearest-match.ts";

type Sides = {
  readonly level: number;
  readonly treated: number;
  /** How many would tell as much if they weighed the same. */
  readonly controls: number;
  /** The most of the error that rounding leaves where nothing varies, in the unit of the effect. */
  readonly rounding: number;
};

/**
 * What the error of a matched estimate may tell, by Student's distribution: as many degrees of freedom as the side of the fewest has
 * subjects, less one. Refused with one treated subject, and where no effect varies more than rounding does.
 */
export const matchedInference = (
  { effect, standardError }: MatchedEstimate,
  { level, treated, controls, rounding }: Sides,
): Result<Inference, InferenceRefusal> => {
  if (treated < 2) return refuse({ code: "single-treated" });
  const freedom = Math.max(1, Math.min(treated, controls) - 1);
  return ok(aroundEffect(effect, { standardError, freedom, rounding }, { level, draws: new Float64Array(0) }));
};
