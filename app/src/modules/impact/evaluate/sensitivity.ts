import {
  type Block,
  type BlockEstimator,
  blockMethods,
  breakdownOf,
  curveOfAggregate,
  curveOfStudy,
  donorPools,
  dynamicAggregate,
  type EventCurve,
  estimatorOf,
  eventStudy,
  type GroupTimeEffects,
  leaveOneOut,
  placeboBlock,
  type Solver,
  setsOrDraws,
  spillOver,
  type TreatedPanel,
  trendBounds,
} from "@levier/evaluation";
import { seededRandom } from "@levier/kernel";
import type { Sensitivity } from "./evaluation.ts";

/** A control under a hundredth of the comparison changes nothing that one could see. */
const [MOST_LEFT_OUT, LEAST_WEIGHT] = [10, 0.01];
const MOST_PLACEBOS = 50;
const LEAST_CONTROLS = 3;
/** Fewer treated units, or clusters of them, than these tell no error that bounds could rest on. */
const LEAST_TREATED = 10;

type Trend = NonNullable<Sensitivity["trend"]>;
type Asked = { readonly neighbours: readonly string[]; readonly solver: Solver; readonly seed: number };

/** By each control left out, other pools of controls, and without neighbours. */
const byControls = (block: Block, estimator: BlockEstimator, neighbours: readonly string[]) => {
  const left = leaveOneOut(block, estimator, { most: MOST_LEFT_OUT, leastWeight: LEAST_WEIGHT });
  const near = spillOver(block, estimator, neighbours);
  return {
    treated: block.treated.length,
    without: left.ok
      ? left.value.leftOut
          .toSorted((one, other) => other.weight - one.weight)
          .map(({ unit, weight, effect }) => ({ what: unit, weight, estimate: effect }))
      : [],
    donorPools: donorPools(block, estimator).map(({ kind, donors, effect }) => ({ what: kind, donors, estimate: effect })),
    spillOver:
      near.ok && near.value
        ? { neighbours: near.value.neighbours, estimate: near.value.effect, onNeighbours: near.value.onNeighbours }
        : null,
  };
};

/** What would change what a method says of a block; null where too few controls are left. The same block and seed give the same. */
export const sensitivityOf = (block: Block, estimator: BlockEstimator, { neighbours, solver, seed }: Asked): Sensitivity | null => {
  if (block.controls.length < LEAST_CONTROLS) return null;
  const nameOf = (unit: number): string => block.panel.units[unit] ?? "";
  const { controls, treated } = block;
  // The first that placebos of this seed draw. The authors' steps are for published figures: slow, and nobody asks for placebos of theirs.
  const areThere = solver === "exact" && controls.length > treated.length;
  const sets = areThere ? setsOrDraws(seededRandom(seed), [controls.length, treated.length], MOST_PLACEBOS) : [];
  return {
    ...byControls(block, estimator, neighbours),
    methods: blockMethods.map((what) => ({ what, estimate: estimatorOf(what, solver)(block).effect })),
    placebos: sets.map((set) => {
      const placebo = placeboBlock(block, controls, set);
      return { what: placebo.treated.map(nameOf), estimate: estimator(placebo).effect };
    }),
    trend: null,
  };
};

/** The same of weights by predictors, which no other method has and whose placebos its inference draws. */
export const sensitivityByPredictors = (block: Block, estimator: BlockEstimator, neighbours: readonly string[]): Sensitivity | null =>
  block.controls.length < LEAST_CONTROLS ? null : { ...byControls(block, estimator, neighbours), methods: [], placebos: [], trend: null };

/** What is left of the mean effect when trends were not parallel (Rambachan & Roth 2023). */
const boundsOf = (curve: EventCurve, level: number): Trend | null => {
  const within = (kind: "relative" | "smooth", most: number) => {
    const { low, high } = trendBounds(curve, { kind, most }, { level });
    return { most, low, high };
  };
  const breakdown = breakdownOf(curve, "relative", { level });
  return {
    relative: within("relative", 1),
    smooth: within("smooth", 0),
    breakdown: breakdown === null || Number.isFinite(breakdown) ? breakdown : "none",
  };
};

const isSeveral = ({ adoption }: TreatedPanel, clusters: readonly string[] | undefined): boolean =>
  new Set(adoption.flatMap((at, unit) => (at === null ? [] : [clusters?.[unit] ?? unit]))).size >= LEAST_TREATED;

/** Of a difference in differences; null where no curve before is seen, or the treated are too few. */
export const trendOfBlock = (panel: TreatedPanel, level: number, clusters?: readonly string[]): Trend | null => {
  const study = isSeveral(panel, clusters) ? eventStudy(panel, { level, ...(clusters ? { clusters } : {}) }) : null;
  const curve = study?.ok ? curveOfStudy(study.value) : null;
  return curve?.ok ? boundsOf(curve.value, level) : null;
};

/** Of effects by cohort and time of universal base: compared since the last time before each treatment. */
export const trendOfCohorts = (given: GroupTimeEffects, level: number, clusters?: readonly string[]): Trend | null => {
  const dynamic = isSeveral(given.panel, clusters) ? dynamicAggregate(given) : null;
  const curve = dynamic ? curveOfAggregate(dynamic, clusters) : null;
  return curve?.ok ? boundsOf(curve.value, level) : null;
};
