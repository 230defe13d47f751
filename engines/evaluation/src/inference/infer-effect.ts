import { type Result, refuse } from "@levier/kernel";
import type { Block } from "../panel/panel.ts";
import type { Solver } from "../synthetic/weigh.ts";
import { bootstrap } from "./bootstrap.ts";
import { type Clusters, clusterRobust } from "./cluster-robust.ts";
import { conformal } from "./conformal.ts";
import { type BlockEstimator, type BlockMethod, estimatorOf } from "./estimator.ts";
import type { Inference, InferenceOptions, InferenceRefusal } from "./inference.ts";
import { jackknife } from "./jackknife.ts";
import { type InferenceKind, refusalOfCell } from "./matrix.ts";
import { permutation } from "./permutation.ts";
import { placebo } from "./placebo.ts";

export type InferenceAsked = InferenceOptions & {
  readonly method: BlockMethod;
  readonly kind: InferenceKind;
  readonly solver?: Solver;
  /** One of that method and solver that has told some of its blocks before. */
  readonly estimator?: BlockEstimator;
  /** For `analytic`: which cluster each unit of the panel stands in. */
  readonly clusters?: Clusters;
};

/** The inference asked for, where the matrix and the block allow it; else why not. */
export const inferEffect = (block: Block, asked: InferenceAsked): Result<Inference, InferenceRefusal> => {
  const { method, kind, level } = asked;
  const refusal = refusalOfCell(method, kind);
  if (refusal) return refuse(refusal);
  const estimator = asked.estimator ?? estimatorOf(method, asked.solver);
  if (kind === "placebo") return placebo(block, estimator, asked);
  if (kind === "permutation") return permutation(block, estimator, asked);
  if (kind === "bootstrap") return bootstrap(block, estimator, asked);
  if (kind === "analytic") return clusterRobust(block, level, asked.clusters);
  if (kind === "jackknife") return jackknife(block, estimator(block), level);
  return conformal(block, estimator, { ...asked, orders: kind === "conformal" ? "moving-block" : "iid" });
};
