import { rankDraws } from "@levier/evaluation";
import type { EvaluateOptions } from "./options.ts";

/** A spread is not known from fewer. */
const LEAST = 50;

/** The fewest draws that tell anything at the level asked: by their spread, or by ranks fine enough; 0 where none is drawn. */
export const leastDraws = ({ inference, level, method }: Pick<EvaluateOptions, "inference" | "level" | "method">): number => {
  if (inference === "analytic" || inference === "jackknife" || inference === "none") return 0;
  if (inference === null && method === "cs") return 0;
  const isRank = inference === "permutation" || (method === "sc-predictors" && inference === null);
  return isRank ? rankDraws(level) : LEAST;
};
