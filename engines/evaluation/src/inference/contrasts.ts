import { dot } from "../numerics/vectors.ts";
import { type Block, courseOf } from "../panel/panel.ts";
import type { SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";

/** How far each unit went: its mean after less its weighed mean before. The effect is the treated's mean less the controls' weighed one. */
export type Contrasts = { readonly treated: Float64Array; readonly controls: Float64Array };

export const contrastsOf = ({ panel, controls, treated, from }: Block, { timeWeights }: SyntheticEstimate): Contrasts => {
  const contrast = (unit: number): number => {
    const course = courseOf(panel, unit);
    const after = course.subarray(from);
    return after.reduce((sum, value) => sum + value, 0) / after.length - dot(course.subarray(0, from), timeWeights);
  };
  return { treated: Float64Array.from(treated, contrast), controls: Float64Array.from(controls, contrast) };
};
