import type { BlockMethod } from "./estimator.ts";
import type { InferenceRefusal } from "./inference.ts";

/** `analytic`: cluster-robust; `conformal`: times turned round; `conformal-iid`: times in any order. */
export type InferenceKind = "placebo" | "permutation" | "jackknife" | "bootstrap" | "analytic" | "conformal" | "conformal-iid";

/**
 * What a method and an inference are worth together, as `npm run verify -- coverage` measures: `valid` where 95 % intervals hold the
 * effect 93 to 97 times in a hundred, `conservative` where more often, `refused` where they may not be told, and why.
 */
export type InferenceCell =
  | { readonly status: "valid" | "conservative" }
  | { readonly status: "refused"; readonly why: "weights-estimated" | "serial-dependence" };

const valid: InferenceCell = { status: "valid" };
const conservative: InferenceCell = { status: "conservative" };
const estimated: InferenceCell = { status: "refused", why: "weights-estimated" };
const dependent: InferenceCell = { status: "refused", why: "serial-dependence" };

/** The matrix method × inference. What a block lacks (units, donors, times) is refused besides, by each inference. */
export const inferenceMatrix: Readonly<Record<BlockMethod, Readonly<Record<InferenceKind, InferenceCell>>>> = {
  did: {
    placebo: valid,
    permutation: valid,
    jackknife: valid,
    bootstrap: valid,
    analytic: valid,
    conformal: valid,
    "conformal-iid": dependent,
  },
  sc: {
    placebo: valid,
    permutation: valid,
    jackknife: conservative,
    bootstrap: conservative,
    analytic: estimated,
    conformal: valid,
    "conformal-iid": dependent,
  },
  sdid: {
    placebo: valid,
    permutation: valid,
    jackknife: valid,
    bootstrap: conservative,
    analytic: estimated,
    conformal: valid,
    "conformal-iid": dependent,
  },
};

/** Why a cell is refused whatever the block; null where it is not. */
export const refusalOfCell = (method: BlockMethod, kind: InferenceKind): InferenceRefusal | null => {
  const cell = inferenceMatrix[method][kind];
  return cell.status === "refused" ? { code: cell.why } : null;
};
