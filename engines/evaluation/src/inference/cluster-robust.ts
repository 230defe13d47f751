import { ok, type Result, refuse } from "@levier/kernel";
import { blockDid } from "../did/block-did.ts";
import type { Block } from "../panel/panel.ts";
import { roundingOf } from "../panel/rounding.ts";
import { aroundEffect } from "./around-effect.ts";
import { contrastsOf } from "./contrasts.ts";
import type { Inference, InferenceRefusal } from "./inference.ts";

/** What a cluster holds of each side: how many units, the sum of their residuals, and the factor each residual counts for. */
type Cluster = { readonly treated: Side; readonly controls: Side };
type Side = { count: number; residuals: number; factor: number };

/** Which cluster each unit of a panel stands in, in the order of its units; each its own where none are given. */
export type Clusters = readonly string[];

const clustersOf = (block: Block, clusters: Clusters | undefined): Cluster[] => {
  const { treated, controls } = contrastsOf(block, blockDid(block));
  const found = new Map<string, Cluster>();
  const put = (side: keyof Cluster, units: readonly number[], contrasts: Float64Array): void => {
    const mean = contrasts.reduce((sum, value) => sum + value, 0) / contrasts.length;
    units.forEach((unit, at) => {
      const key = clusters?.[unit] ?? String(unit);
      const empty = (): Side => ({ count: 0, residuals: 0, factor: 0 });
      const cluster = found.get(key) ?? { treated: empty(), controls: empty() };
      found.set(key, cluster);
      cluster[side].count += 1;
      cluster[side].residuals += (contrasts[at] ?? 0) - mean;
    });
    // Bias-reduced: a residual is smaller than its error by what it pulled the mean of its side.
    for (const cluster of found.values()) cluster[side].factor = 1 / (units.length * Math.sqrt(1 - cluster[side].count / units.length));
  };
  put("treated", block.treated, treated);
  put("controls", block.controls, controls);
  return [...found.values()];
};

/** Degrees of freedom of that error, were errors of one size and independent (Bell & McCaffrey 2002). */
const freedomOf = (clusters: readonly Cluster[], treated: number, controls: number): number => {
  let [trace, squares] = [0, 0];
  clusters.forEach((one, i) => {
    clusters.forEach((other, j) => {
      const [a, b] = [one.treated.factor * one.treated.count, other.treated.factor * other.treated.count];
      const [c, d] = [one.controls.factor * one.controls.count, other.controls.factor * other.controls.count];
      const own = i === j ? one.treated.factor * a + one.controls.factor * c : 0;
      const shared = own - (a * b) / treated - (c * d) / controls;
      if (i === j) trace += shared;
      squares += shared ** 2;
    });
  });
  return Math.max(1, trace ** 2 / squares);
};

/**
 * Cluster-robust error of a difference in differences, bias-reduced (CR2, Bell & McCaffrey 2002), with their degrees of freedom: what a
 * unit, or units of one cluster, live at different times may be alike in any way. With each unit its own cluster: Welch's error of two
 * means of changes. Refused with one treated unit, and where all of a side stands in one cluster.
 */
export const clusterRobust = (block: Block, level: number, clusters?: Clusters): Result<Inference, InferenceRefusal> => {
  if (block.treated.length < 2) return refuse({ code: "single-treated" });
  const found = clustersOf(block, clusters);
  for (const side of ["treated", "controls"] as const)
    if (found.some((cluster) => cluster[side].count === block[side].length)) return refuse({ code: "single-cluster", side });
  const variance = found.reduce(
    (sum, { treated, controls }) => sum + (treated.factor * treated.residuals - controls.factor * controls.residuals) ** 2,
    0,
  );
  const freedom = freedomOf(found, block.treated.length, block.controls.length);
  const error = { standardError: Math.sqrt(variance), freedom, rounding: roundingOf(block.panel) };
  return ok(aroundEffect(blockDid(block).effect, error, { level, draws: new Float64Array(0) }));
};
