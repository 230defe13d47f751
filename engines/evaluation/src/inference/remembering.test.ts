import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { Block } from "../panel/panel.ts";
import { windowOf } from "../panel/window-of.ts";
import { syntheticDid } from "../synthetic/synthetic-did.ts";
import { estimatorOf } from "./estimator.ts";
import { remembering, type WarmEstimator } from "./remembering.ts";

const random = seededRandom(1);
const panel = {
  units: Array.from({ length: 40 }, (_, at) => `u${at}`),
  times: Array.from({ length: 12 }, (_, at) => `${2000 + at}`),
  outcome: Float64Array.from({ length: 40 * 12 }, () => random()),
};
const others = (treated: number): number[] => panel.units.map((_, at) => at).filter((at) => at !== treated);
const blockOn = (treated: number, controls = others(treated)): Block => ({ panel, treated: [treated], controls, from: 8 });

describe("an estimator that remembers", () => {
  it("works a block out once, and anew where a unit, a control, a time or the outcome is another", () => {
    let worked = 0;
    const counted: WarmEstimator = (block, warm) => {
      worked++;
      return syntheticDid(block, "exact", warm);
    };
    const estimator = remembering(counted);
    const first = estimator(blockOn(0));
    expect(estimator({ ...blockOn(0) })).toBe(first);
    expect(worked).toBe(1);
    const unlike = [
      blockOn(1),
      blockOn(0, others(0).slice(1)),
      blockOn(0, [...others(0).slice(1), 1]),
      { ...blockOn(0), from: 7 },
      windowOf(blockOn(0), { first: 0, from: 6, end: 10 }),
      { ...blockOn(0), panel: { ...panel, outcome: panel.outcome.map((value) => 2 * value) } },
    ];
    for (const block of unlike) expect(estimator(block)).not.toBe(first);
    expect(worked).toBe(1 + unlike.length);
  });

  it.each(["sc", "sdid"] as const)("finds by %s what it would have found of each block alone, whatever it was asked before", (method) => {
    const estimator = estimatorOf(method);
    const blocks = panel.units.flatMap((_, at) => [blockOn(at), windowOf(blockOn(at), { first: 0, from: 5, end: 8 })]);
    for (const block of [...blocks, blockOn(3, others(3).slice(20))])
      expect(estimator(block).effect).toBeCloseTo(estimatorOf(method)(block).effect, 9);
  });
});
