import {
  type Block,
  type BlockMethod,
  blockMethods,
  blockOf,
  estimatorOf,
  type PanelRow,
  preparePanel,
  type Solver,
} from "@levier/evaluation";
import { isBlockMethod } from "../evaluate/evaluate-block.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import type { EvaluateOptions } from "../evaluate/options.ts";

type Otherwise<What> = { readonly what: What; readonly estimate: number };

/** What would change the conclusion. Every estimate is in the unit of the outcome. */
export type Sensitivity = {
  /** How many units under the pact the effect is the mean of: those that lack a figure are left out. */
  readonly treated: number;
  /** Without each of the controls that count most, the heaviest first. */
  readonly without: readonly Otherwise<string>[];
  /** By each method that reads the same panel, the one of the study included. */
  readonly methods: readonly Otherwise<BlockMethod>[];
  /** Of controls that nothing happened to, as many at a time as are under the pact, taken as if it had: what chance alone gives. */
  readonly placebos: readonly Otherwise<readonly string[]>[];
};

/** A control under a hundredth of the comparison changes nothing that one could see. */
const [MOST_LEFT_OUT, LEAST_WEIGHT] = [10, 0.01];
const MOST_PLACEBOS = 60;
const LEAST_CONTROLS = 3;

/** Sets of so many, none of which shares a unit, that leave as many to compare with; as far from one another as may be. */
const setsOf = (units: readonly number[], size: number): readonly (readonly number[])[] => {
  const many = units.length > 2 * size ? Math.min(MOST_PLACEBOS, Math.floor(units.length / size)) : 0;
  // The units of a set stand apart from one another: those that follow each other in a file are often neighbours.
  return Array.from({ length: many }, (_, at) => Array.from({ length: size }, (_, place) => units[at + place * many] ?? 0));
};

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
    treated: block.treated.length,
    without: heaviest.map(({ unit }) => ({ what: nameOf(unit), estimate: estimator({ ...block, controls: others(unit) }).effect })),
    methods: blockMethods.map((what) => ({ what, estimate: estimatorOf(what, solver)(block).effect })),
    placebos: setsOf(block.controls, block.treated.length).map((set) => ({
      what: set.map(nameOf),
      estimate: estimator({ ...block, controls: block.controls.filter((unit) => !set.includes(unit)), treated: set }).effect,
    })),
  };
};

/** What a run keeps: what was found, and what would change it where that could be reckoned. */
export type StudyResult = Evaluation & { readonly sensitivity?: Sensitivity };

/** The same, from the lines of a panel; null where they make no block, or for a method that reads none. */
export const sensitivityIn = (
  rows: readonly PanelRow[],
  { method, solver }: Pick<EvaluateOptions, "method" | "solver">,
): Sensitivity | null => {
  const prepared = preparePanel(rows);
  const block = prepared.ok ? blockOf(prepared.value.panel) : prepared;
  return block.ok && isBlockMethod(method) ? sensitivityOf(block.value, method, solver) : null;
};
