import { type Block, coursesOf, type SyntheticEstimate } from "@levier/evaluation";
import type { Evaluation } from "./evaluation.ts";

/** Times as people write them: years are numbers. */
export const timeValue = (time: string): string | number => (/^-?\d+$/.test(time) ? Number(time) : time);

/** A weight under this is none: it rounds to nothing at six digits. */
const LEAST = 1e-6;

const named = (names: readonly string[], weights: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(names.flatMap((name, at) => (Math.abs(weights[at] ?? 0) > LEAST ? [[name, weights[at] ?? 0]] : [])));

/** What an estimate on a block is made of, as it is printed: its weights by name, its two courses, how near they ran before. */
export const blockFigures = (block: Block, estimate: SyntheticEstimate): Pick<Evaluation, "weights" | "fit" | "periods"> => {
  const { panel, controls, from } = block;
  const { treated, synthetic, gap } = coursesOf(block, estimate);
  const before = gap.subarray(0, from);
  const units = controls.map((unit) => panel.units[unit] ?? "");
  return {
    weights: { units: named(units, estimate.unitWeights), times: named(panel.times.slice(0, from), estimate.timeWeights), predictors: {} },
    fit: { prePeriodRmse: Math.sqrt(before.reduce((sum, value) => sum + value * value, 0) / from) },
    periods: panel.times.map((time, at) => ({
      ...{ time: timeValue(time), treated: treated[at] ?? 0, synthetic: synthetic[at] ?? 0, gap: gap[at] ?? 0 },
    })),
  };
};
