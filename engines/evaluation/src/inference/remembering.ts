import type { Block, Panel } from "../panel/panel.ts";
import type { SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";

/** An estimator that may look for weights from those of another block: as many times before, and weights for the same controls. */
export type WarmEstimator = (block: Block, warm?: SyntheticEstimate) => SyntheticEstimate;

type Told = { readonly controls: readonly number[]; readonly estimate: SyntheticEstimate };

/** Estimates kept of a panel: ten megabytes with a thousand controls. */
const MOST_KEPT = 1000;

const isAlike = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((unit, at) => unit === other[at]);

/** What was told of the blocks of each panel, for as long as the panel is held. */
const createMemory = () => {
  const panels = new WeakMap<Panel, { kept: number; readonly told: Map<string, Told[]> }>();
  return (block: Block, estimate: () => SyntheticEstimate): SyntheticEstimate => {
    const memory = panels.get(block.panel) ?? { kept: 0, told: new Map<string, Told[]>() };
    panels.set(block.panel, memory);
    const key = `${block.from} ${block.treated.join(" ")}`;
    const beside = memory.told.get(key) ?? [];
    const known = beside.find(({ controls }) => isAlike(controls, block.controls));
    if (known) return known.estimate;
    const found = estimate();
    if (memory.kept++ < MOST_KEPT) memory.told.set(key, [...beside, { controls: block.controls, estimate: found }]);
    return found;
  };
};

/** Starts for a block: the weights of the first with as many times, of the controls that it has. */
const createStarts = () => {
  const firsts = new Map<string, { readonly first: SyntheticEstimate; readonly weightOf: Float64Array }>();
  const shapeOf = ({ from, panel }: Block): string => `${from} of ${panel.times.length}`;
  return {
    of: (block: Block): SyntheticEstimate | undefined => {
      const known = firsts.get(shapeOf(block));
      if (!known) return undefined;
      const unitWeights = new Float64Array(block.controls.length);
      for (let at = 0; at < unitWeights.length; at++) unitWeights[at] = known.weightOf[block.controls[at] ?? 0] ?? 0;
      return { ...known.first, unitWeights };
    },
    take: (block: Block, first: SyntheticEstimate): void => {
      if (firsts.has(shapeOf(block))) return;
      const weightOf = new Float64Array(block.panel.units.length);
      block.controls.forEach((unit, at) => {
        weightOf[unit] = first.unitWeights[at] ?? 0;
      });
      firsts.set(shapeOf(block), { first, weightOf });
    },
  };
};

/**
 * An estimator asked again and again of blocks of the same units: what it told of a block it does not work out twice, and weights are
 * looked for from those of the first block of as many times, from which they differ by rounding alone.
 */
export const remembering = (estimator: WarmEstimator): ((block: Block) => SyntheticEstimate) => {
  const [remember, starts] = [createMemory(), createStarts()];
  return (block) =>
    remember(block, () => {
      const found = estimator(block, starts.of(block));
      starts.take(block, found);
      return found;
    });
};
