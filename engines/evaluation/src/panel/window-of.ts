import type { Block } from "./panel.ts";

/** A block as if only the times from `first` to before `end` had been seen, and treatment had begun at `from`, places of its panel. */
export const windowOf = (block: Block, { first, from, end }: { first: number; from: number; end: number }): Block => {
  const { panel } = block;
  const width = end - first;
  const outcome = new Float64Array(panel.units.length * width);
  panel.units.forEach((_, unit) => {
    const start = unit * panel.times.length;
    outcome.set(panel.outcome.subarray(start + first, start + end), unit * width);
  });
  return { ...block, panel: { units: panel.units, times: panel.times.slice(first, end), outcome }, from: from - first };
};
