import { ok, refuse } from "@levier/kernel";
import { studentPValue, studentReach } from "../numerics/distributions.ts";
import type { Inference } from "./inference.ts";

type Error = {
  readonly standardError: number;
  /** Degrees of freedom of that error. */
  readonly freedom: number;
  /** The most of it that rounding leaves where nothing varies. */
  readonly rounding: number;
};

/** What an error tells of an effect, by Student's distribution: the interval around it, and the p-value of none. */
export const aroundEffect = (
  effect: number,
  { standardError, freedom, rounding }: Error,
  { level, draws }: { readonly level: number; readonly draws: Float64Array },
): Inference => {
  if (!(standardError > rounding && Number.isFinite(standardError + effect)))
    return { standardError, pValue: null, interval: refuse({ code: "no-variation" }), draws };
  const reach = studentReach(level, freedom) * standardError;
  const interval = ok({ low: effect - reach, high: effect + reach, level });
  return { standardError, pValue: studentPValue(effect / standardError, freedom), interval, draws };
};
