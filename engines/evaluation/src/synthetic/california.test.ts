import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blockDid } from "../did/block-did.ts";
import { frankWolfe } from "../numerics/frank-wolfe.ts";
import { lossOf } from "../numerics/simplex-problem.ts";
import { blockOf } from "../panel/block-of.ts";
import { preparePanel } from "../panel/prepare-panel.ts";
import { collapse } from "./collapse.ts";
import { syntheticControl } from "./synthetic-control.ts";
import { syntheticDid } from "./synthetic-did.ts";
import { effectOf } from "./synthetic-estimate.ts";

const file = new URL("../../../../../shared/data/impact/california_prop99.csv", import.meta.url);

const california = () => {
  const rows = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [unit = "", time = "", packs = "", treated] = line.split(";");
      return { unit, time, outcome: Number(packs), isTreated: treated === "1" };
    });
  const prepared = preparePanel(rows);
  if (!prepared.ok) throw new Error(prepared.error.code);
  const block = blockOf(prepared.value.panel);
  if (!block.ok) throw new Error(block.error.code);
  return block.value;
};

// Sales of cigarettes in 39 states, 1970–2000 (Abadie, Diamond & Hainmueller 2010), as the R package synthdid gives them.
describe.skipIf(!existsSync(file))("California's tobacco programme (read beside the project; passed over where it is not)", () => {
  const block = existsSync(file) ? california() : null;
  const asked = () => {
    if (!block) throw new Error("no panel");
    return block;
  };

  it("is told by each method as its reference authors print it", () => {
    expect(blockDid(asked()).effect).toBeCloseTo(-27.3491110836, 9);
    expect(Math.abs(syntheticControl(asked(), "authors").effect + 19.6196634709)).toBeLessThan(1e-6);
    expect(Math.abs(syntheticDid(asked(), "authors").effect + 15.6038278727)).toBeLessThan(1e-6);
  });

  it("is told by the exact optimum as a quadratic program does", () => {
    expect(Math.abs(syntheticControl(asked()).effect + 19.513629767)).toBeLessThan(1e-4);
    expect(Math.abs(syntheticDid(asked()).effect + 15.6053979163)).toBeLessThan(1e-4);
  });

  it("is compared with the states and the years printed, to three digits", () => {
    const { unitWeights, timeWeights } = syntheticDid(asked(), "authors");
    const { panel, controls } = asked();
    const weightOf = (state: string): string => (unitWeights[controls.indexOf(panel.units.indexOf(state))] ?? 0).toFixed(3);
    const states = { Nevada: "0.124", "New Hampshire": "0.105", Connecticut: "0.078", Delaware: "0.070", Colorado: "0.058" };
    for (const [state, weight] of Object.entries(states)) expect(weightOf(state)).toBe(weight);
    const years = [...timeWeights].flatMap((weight, at) => (weight > 0 ? [`${panel.times[at]} ${weight.toFixed(3)}`] : []));
    expect(years).toEqual(["1986 0.366", "1987 0.206", "1988 0.427"]);
  });

  it("is a mix of six states by the optimum on outcomes", () => {
    const { panel, controls } = asked();
    const named = [...syntheticControl(asked()).unitWeights].map((weight, at) => ({ state: panel.units[controls[at] ?? 0], weight }));
    const bearing = named.filter(({ weight }) => weight > 0.0005).sort((one, other) => other.weight - one.weight);
    expect(bearing.map(({ state, weight }) => `${state} ${weight.toFixed(3)}`)).toEqual([
      "Utah 0.394",
      "Montana 0.232",
      "Nevada 0.205",
      "Connecticut 0.109",
      "New Hampshire 0.045",
      "Colorado 0.015",
    ]);
  });

  // The tables of docs/methods/evaluation-solver.md.
  it("is followed less near by the authors' steps than by the optimum, as their count allows", () => {
    const collapsed = collapse(asked());
    const { before: columns, treatedBefore: target, noise } = collapsed;
    const problem = { columns, target, ridge: target.length * (1e-6 * noise) ** 2 };
    const told = (weights: Float64Array) => [
      (lossOf(problem, weights) / target.length).toFixed(4),
      weights.filter((weight) => weight > 1e-6).length,
      effectOf(collapsed, weights, new Float64Array(target.length)).toFixed(6),
    ];
    const stop = { leastDecrease: 1e-5 * noise, mostSteps: 100 };
    const first = frankWolfe(problem, stop);
    // What the cut leaves of them: one state.
    const cut = first.map((weight) => (weight > Math.max(...first) / 4 ? 1 : 0));
    const after = (mostSteps: number) => told(frankWolfe(problem, { ...stop, mostSteps }, cut));
    expect(told(first)).toEqual(["11.3517", 38, "-22.995311"]);
    expect(cut.filter((weight) => weight > 0)).toHaveLength(1);
    expect([100, 1000, 10_000].map(after)).toEqual([
      ["4.0687", 5, "-19.025533"],
      ["2.9012", 6, "-19.502577"],
      ["2.7717", 7, "-19.619663"],
    ]);
    expect(told(frankWolfe(problem, { ...stop, mostSteps: 10_000 }))).toEqual(["2.9203", 38, "-19.586798"]);
    expect(told(syntheticControl(asked(), "authors").unitWeights)).toEqual(after(10_000));
    expect(told(syntheticControl(asked()).unitWeights)).toEqual(["2.7437", 6, "-19.513630"]);
  });

  it("has weights of times that both find alike, and of states that they find apart by less than 0.0035", () => {
    const [exact, steps] = [syntheticDid(asked()), syntheticDid(asked(), "authors")];
    const apart = (one: Float64Array, other: Float64Array) => Math.max(...one.map((weight, at) => Math.abs(weight - (other[at] ?? 0))));
    expect(apart(exact.timeWeights, steps.timeWeights)).toBeLessThan(1e-6);
    expect(apart(exact.unitWeights, steps.unitWeights)).toBeCloseTo(0.00344, 5);
    const bearing = [exact, steps].map(({ unitWeights }) => unitWeights.filter((weight) => weight > 1e-6).length);
    expect(bearing).toEqual([27, 28]);
  });
});
