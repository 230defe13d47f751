import { type Block, type BlockMethod, blockMethods, estimatorOf, type Solver } from "@levier/evaluation";

type Otherwise<What> = { readonly what: What; readonly estimate: number };

/** What would change the conclusion. Every estimate is in the unit of the outcome. */
export type Sensitivity = {
  /** Without each of the controls that count most, the heaviest first. */
  readonly without: readonly Otherwise<string>[];
  /** By each method that reads the same panel, the one of the study included. */
  readonly methods: readonly Otherwise<BlockMethod>[];
  /** Of controls that nothing happened to, taken one by one as if it had: what chance alone gives. */
  readonly placebos: readonly Otherwise<string>[];
};

/** A control under a hundredth of the comparison changes nothing that one could see. */
const [MOST_LEFT_OUT, LEAST_WEIGHT] = [10, 0.01];
const MOST_PLACEBOS = 60;
const LEAST_CONTROLS = 3;

/** At most so many, as far from one another as may be. */
const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length));

/** What would change what a method says of a block; null where too few controls are left. No chance in it: the same block gives the same. */
export const sensitivityOf = (block: Block, method: BlockMethod, solver: Solver): Sensitivity | null => {
  if (block.controls.length < LEAST_CONTROLS) return null;
  const estimator = estimatorOf(method, solver);
  const nameOf = (unit: number): string => block.panel.units[unit] ?? "";
  const others = (unit: number): readonly number[] => block.controls.filter((one) => one !== unit);
  const { unitWeights } = estimator(block);
  const heaviest = block.controls
    .map((unit, at) => ({ unit, weight: unitWeights[at] ?? 0 }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MOST_LEFT_OUT);
  return {
    without: heaviest.map(({ unit }) => ({ what: nameOf(unit), estimate: estimator({ ...block, controls: others(unit) }).effect })),
    methods: blockMethods.map((what) => ({ what, estimate: estimatorOf(what, solver)(block).effect })),
    placebos: spread(block.controls, MOST_PLACEBOS).map((unit) => ({
      what: nameOf(unit),
      estimate: estimator({ ...block, controls: others(unit), treated: [unit] }).effect,
    })),
  };
};
