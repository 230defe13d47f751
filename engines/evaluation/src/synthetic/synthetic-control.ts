import type { Block } from "../panel/panel.ts";
import { type Collapsed, collapse } from "./collapse.ts";
import { effectOf, type SyntheticEstimate } from "./synthetic-estimate.ts";
import { type Solver, weigh } from "./weigh.ts";

/** Share of the noise that the ridge is of: enough to tell apart weights that fit alike, too little to move them. */
const RIDGE = 1e-6;

/** Weights of the controls whose mix is the nearest to the treated before the treatment. */
export const courseWeights = (
  { before, treatedBefore, noise }: Pick<Collapsed, "before" | "treatedBefore" | "noise">,
  solver: Solver = "exact",
  warm?: Float64Array,
): Float64Array => {
  const ridge = treatedBefore.length * (RIDGE * noise) ** 2;
  return weigh({ columns: before, target: treatedBefore, ridge }, { solver, intercept: false, noise, warm });
};

/**
 * Synthetic control on outcomes (Abadie, Diamond & Hainmueller 2010, without predictors): controls weighed so that their course before
 * the treatment is the nearest to the treated one's, level included.
 */
export const syntheticControl = (block: Block, solver: Solver = "exact", warm?: Float64Array): SyntheticEstimate => {
  const collapsed = collapse(block);
  const unitWeights = courseWeights(collapsed, solver, warm);
  const timeWeights = new Float64Array(block.from);
  return { effect: effectOf(collapsed, unitWeights, timeWeights), unitWeights, timeWeights };
};
