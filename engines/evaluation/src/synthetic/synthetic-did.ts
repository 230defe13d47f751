import { blockDid } from "../did/block-did.ts";
import type { Block } from "../panel/panel.ts";
import { type Collapsed, collapse } from "./collapse.ts";
import { effectOf, type SyntheticEstimate } from "./synthetic-estimate.ts";
import { type Solver, weigh } from "./weigh.ts";

/** Share of the noise that the ridge on times is of: enough to tell apart weights that fit alike. */
const TIME_RIDGE = 1e-6;

/** The times before, as each control lives them. */
const timesOf = ({ before }: Collapsed, from: number): readonly Float64Array[] => {
  const times = Array.from({ length: from }, () => new Float64Array(before.length));
  before.forEach((course, j) => {
    for (let time = 0; time < from; time++) (times[time] ?? course)[j] = course[time] ?? 0;
  });
  return times;
};

/** Weights to begin from, of a block like it. */
export type WarmStart = Pick<SyntheticEstimate, "unitWeights" | "timeWeights">;

/**
 * Synthetic difference in differences (Arkhangelsky, Athey, Hirshberg, Imbens & Wager 2021): controls weighed so that their course
 * before runs beside the treated one's, times before weighed so that controls were then, level apart, as they are after; and the
 * difference of differences that both make. The ridge on controls: (treated × treated times)^¼ times the noise of a control. With one
 * time before, which tells no course: a difference in differences.
 */
export const syntheticDid = (block: Block, solver: Solver = "exact", warm?: WarmStart): SyntheticEstimate => {
  const { panel, treated, controls, from } = block;
  if (from < 2) return blockDid(block);
  const collapsed = collapse(block);
  const { before, after, treatedBefore, noise } = collapsed;
  const cells = treated.length * (panel.times.length - from);
  const common = { solver, intercept: true, noise } as const;
  const unitRidge = from * (cells ** 0.25 * noise) ** 2;
  const unitWeights = weigh({ columns: before, target: treatedBefore, ridge: unitRidge }, { ...common, warm: warm?.unitWeights });
  const timeRidge = controls.length * (TIME_RIDGE * noise) ** 2;
  const times = { columns: timesOf(collapsed, from), target: after, ridge: timeRidge };
  const timeWeights = weigh(times, { ...common, warm: warm?.timeWeights });
  return { effect: effectOf(collapsed, unitWeights, timeWeights), unitWeights, timeWeights };
};
