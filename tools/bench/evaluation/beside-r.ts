import { type Block, type BlockMethod, estimatorOf, type SyntheticEstimate, type TreatedPanel, twoWayEffect } from "@levier/evaluation";
import { atMost, type BenchResult } from "../result.ts";
import { madeBlock } from "./made-panels.ts";
import { askR, besideR, notTaken } from "./oracle.ts";
import { middleOf } from "./processor-time.ts";
import { california, minimumWage, must } from "./read-panels.ts";

const RUNS = 5;
/** Estimates of a run: one alone is less than a clock tells. */
const TIMES = 20;
/** Farthest that an effect, in its unit, a weight or a coefficient may be from R's. */
const FARTHEST = { effect: 1e-4, weight: 1e-5, coefficient: 1e-9 };

/** A line for each control, then the mean of the treated. */
const matrixOf = ({ panel: { times, outcome }, controls, treated }: Block): string => {
  const at = (unit: number, time: number): number => outcome[unit * times.length + time] ?? Number.NaN;
  const mean = (time: number): number => treated.reduce((sum, unit) => sum + at(unit, time), 0) / treated.length;
  const lines = controls.map((unit) => times.map((_, time) => at(unit, time)));
  return [...lines, times.map((_, time) => mean(time))].map((line) => line.join(",")).join("\n");
};

const farthest = (one: Iterable<number>, other: readonly number[]): number =>
  [...one].reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? Number.NaN))), 0);

const weighed = (folder: string, [name, block]: readonly [string, Block]): BenchResult[] => {
  const told = askR("simplex.r", [folder, matrixOf(block)], [block.from, RUNS, block.treated.length]);
  return (["sc", "sdid"] as const).flatMap((method: BlockMethod) => {
    const id = `${name}: ${method}`;
    if (!told) return [notTaken(`${id}, beside quadprog`, "ms"), notTaken(`${id}, effect away from quadprog's`, "")];
    const found: SyntheticEstimate = estimatorOf(method)(block);
    // An estimator of its own each time: what one has told it does not work out again.
    const seconds = middleOf(RUNS, () => {
      for (let time = 0; time < TIMES; time++) estimatorOf(method)(block);
    });
    const of = (part: string): readonly number[] => told.get(`${method}.${part}`) ?? [];
    const weights = Math.max(farthest(found.unitWeights, of("units")), method === "sdid" ? farthest(found.timeWeights, of("times")) : 0);
    return [
      besideR(`${id}, beside quadprog`, seconds / TIMES, of("seconds")[0] ?? Number.NaN),
      atMost(`${id}, effect away from quadprog's`, farthest([found.effect], of("effect")), FARTHEST.effect, ""),
      atMost(`${id}, weight farthest from quadprog's`, weights, FARTHEST.weight, ""),
    ];
  });
};

const linesOf = ({ units, times, outcome, adoption }: TreatedPanel): string => {
  const lines = units.flatMap((_, unit) =>
    times.map((_time, time) => {
      const from = adoption[unit] ?? null;
      return [unit + 1, time + 1, outcome[unit * times.length + time], from !== null && time >= from ? 1 : 0].join(",");
    }),
  );
  return ["unit,time,outcome,treated", ...lines].join("\n");
};

const regressed = (folder: string, [name, panel]: readonly [string, TreatedPanel]): BenchResult[] => {
  const told = askR("two-way.r", [folder, linesOf(panel)], [RUNS]);
  const id = `${name}: two-way effects`;
  if (!told) return [notTaken(`${id}, beside plm`, "ms"), notTaken(`${id}, coefficient away from plm's`, "")];
  const found = must(twoWayEffect(panel));
  const seconds = middleOf(RUNS, () => must(twoWayEffect(panel)));
  const of = (part: string): readonly number[] => told.get(part) ?? [];
  return [
    besideR(`${id}, beside plm`, seconds, of("seconds")[0] ?? Number.NaN),
    atMost(`${id}, coefficient away from plm's`, farthest([found.estimate], of("effect")), FARTHEST.coefficient, ""),
  ];
};

/** Six of a made-up panel treated from the 46th period on. */
const made = (): { readonly block: Block; readonly panel: TreatedPanel } => {
  const block = madeBlock({ units: 306, times: 60, seed: 1 }, 6, 45);
  const adoption = block.panel.units.map((_, unit) => (block.treated.includes(unit) ? block.from : null));
  return { block, panel: { ...block.panel, adoption } };
};

/** Weights and regressions beside R's `quadprog` and `plm`, on the same figures; `hasPublished`: whether the published panels are there. */
export const besideOracle = (folder: string, hasPublished: boolean): BenchResult[] => {
  const { block, panel } = made();
  const name = "made-up, 306 × 60, 6 treated";
  const published = hasPublished
    ? [
        ...weighed(folder, ["California", california().block]),
        ...regressed(folder, ["California", california().panel]),
        ...regressed(folder, ["minimum wage", minimumWage()]),
      ]
    : [];
  return [...published, ...weighed(folder, [name, block]), ...regressed(folder, [name, panel])];
};
