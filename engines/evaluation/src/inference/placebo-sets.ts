import { ok, type Random, type Result, refuse } from "@levier/kernel";
import type { Block } from "../panel/panel.ts";
import type { SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";
import type { BlockEstimator } from "./estimator.ts";
import type { InferenceRefusal } from "./inference.ts";

/** How many sets of `size` stand in `count` things; past what a number counts exactly, about as many. */
export const setsIn = (count: number, size: number): number => {
  let sets = 1;
  for (let at = 1; at <= size; at++) sets = (sets * (count - size + at)) / at;
  return Math.round(sets);
};

/** How rare the best rank is among so many placebos and the true treatment. */
const bestRank = (placebos: number): number => 1 / (1 + placebos);
/** Whether it is as rare as the level asks. */
const isRare = (placebos: number, level: number): boolean => bestRank(placebos) <= 1 - level + 1e-12;

/** Refuses a level that even the best rank would not reach; `placebosOf`: how many placebos so many controls make. */
export const rankAllowed = (block: Block, level: number, placebosOf: (controls: number) => number): Result<null, InferenceRefusal> => {
  const donors = block.controls.length;
  if (isRare(placebosOf(donors), level)) return ok(null);
  let needed = donors + 1;
  while (!isRare(placebosOf(needed), level)) needed++;
  return refuse({ code: "too-few-donors", donors, needed, level, allowed: 1 - bestRank(placebosOf(donors)) });
};

/** A spread asks for two draws at least: that of one is none. */
const LEAST_SPREAD = 2;
export const spreadAllowed = (replications: number): Result<null, InferenceRefusal> =>
  replications >= LEAST_SPREAD ? ok(null) : refuse({ code: "too-few-replications", replications, needed: LEAST_SPREAD });

/** The fewest draws of which the best rank is as rare as the level asks: 19 at 95 %. */
export const rankDraws = (level: number): number => Math.ceil(1 / (1 - level) - 1 - 1e-9);

/** Refuses draws too few for the best rank among them to be as rare as the level asks. */
export const drawsAllowed = (replications: number, level: number): Result<null, InferenceRefusal> => {
  if (isRare(replications, level)) return ok(null);
  return refuse({ code: "too-few-replications", replications, needed: rankDraws(level) });
};

/** Placebos ask for more controls than treated: what is left of them is compared with. */
export const placebosAllowed = ({ controls, treated }: Block): Result<null, InferenceRefusal> =>
  controls.length > treated.length
    ? ok(null)
    : refuse({ code: "not-more-controls-than-treated", controls: controls.length, treated: treated.length });

/** An interval by placebos asks besides for enough of them: 19 donors at 95 % for one treated unit, as 1/20 is 5 %. */
export const placeboIntervalAllowed = (block: Block, level: number): Result<null, InferenceRefusal> =>
  rankAllowed(block, level, (controls) => setsIn(controls, block.treated.length));

/** Places of a set of `size` drawn by lot among `count`: in order. */
export const drawSet = (random: Random, count: number, size: number): number[] => {
  const places = Array.from({ length: count }, (_, at) => at);
  for (let at = 0; at < size; at++) {
    const other = at + Math.floor(random() * (count - at));
    [places[at], places[other]] = [places[other] ?? 0, places[at] ?? 0];
  }
  return places.slice(0, size).sort((one, other) => one - other);
};

/** Every set of `size` among `count` places. */
const everySet = (count: number, size: number, first = 0): number[][] =>
  size === 0
    ? [[]]
    : Array.from({ length: count - size - first + 1 }, (_, at) => first + at).flatMap((place) =>
        everySet(count, size - 1, place + 1).map((rest) => [place, ...rest]),
      );

/** So many sets drawn by lot. Those of one place come as often as each other, but for the last ones: nothing hangs on which came twice. */
export const drawSets = (random: Random, [count, size]: readonly [number, number], draws: number): number[][] => {
  if (size > 1) return Array.from({ length: draws }, () => drawSet(random, count, size));
  const last = drawSet(random, count, draws % count);
  return [...Array.from({ length: draws - last.length }, (_, at) => at % count), ...last].map((place) => [place]);
};

/** Every set where they are no more than `most`, else so many drawn by lot. */
export const setsOrDraws = (random: Random, size: readonly [number, number], most: number): number[][] =>
  setsIn(...size) <= most ? everySet(...size) : drawSets(random, size, most);

/** The block where a set of these units is taken for treated, and the others are left to compare with. */
export const placeboBlock = (block: Block, pool: readonly number[], set: readonly number[]): Block => {
  const chosen = new Set(set);
  return { ...block, treated: set.map((at) => pool[at] ?? 0), controls: pool.filter((_, at) => !chosen.has(at)) };
};

type Placebos<Told> = {
  readonly estimator: BlockEstimator;
  /** Units that sets are of, by their places among them. */
  readonly pool: readonly number[];
  readonly tell: (block: Block, estimate: SyntheticEstimate) => Told;
};

/** What is told of placebos. */
export const ofPlacebos = <Told>(block: Block, sets: readonly (readonly number[])[], { estimator, pool, tell }: Placebos<Told>): Told[] =>
  sets.map((set) => {
    const placebo = placeboBlock(block, pool, set);
    return tell(placebo, estimator(placebo));
  });
