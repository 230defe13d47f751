import {
  type Block,
  type BlockMethod,
  blockMethods,
  bootstrap,
  estimatorOf,
  type Inference,
  type InferenceRefusal,
  jackknife,
  leastDesign,
  minimumDetectableEffect,
  permutation,
  placebo,
  type SyntheticEstimate,
  verdictOf,
} from "@levier/evaluation";
import { type Result, refuse, seededRandom } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { blockFigures } from "./block-figures.ts";
import type { Evaluation, Warning } from "./evaluation.ts";
import type { EvaluateOptions, InferenceKind } from "./options.ts";
import { refusalWords, verdictWords } from "./verdict-words.ts";

const DEFAULT: InferenceKind = "placebo";
const REPLICATIONS = 200;
/** Treatments that did not take place, to tell what the design could have seen. */
const POWER = { draws: 200, power: 0.8 };

export const isBlockMethod = (method: string): method is BlockMethod => blockMethods.some((one) => one === method);

const inferred = (
  block: Block,
  estimate: SyntheticEstimate,
  method: BlockMethod,
  { level, replications, seed, solver, ...options }: EvaluateOptions,
): Result<Inference, InferenceRefusal> | null => {
  const kind = options.inference ?? DEFAULT;
  const estimator = estimatorOf(method, solver);
  const drawn = { level, replications: replications ?? REPLICATIONS, random: seededRandom(seed) };
  switch (kind) {
    case "none":
      return null;
    case "analytic":
      // A closed formula counts the error of weights that were fixed beforehand, not of those drawn from the data.
      return refuse({ code: "weights-estimated" });
    case "jackknife":
      return jackknife(block, estimate, level);
    case "placebo":
      return placebo(block, estimator, drawn);
    case "bootstrap":
      return bootstrap(block, estimator, drawn);
    case "permutation":
      return permutation(block, estimator, drawn);
  }
};

type About = { readonly unit: string; readonly warnings: readonly Warning[]; readonly leastTimesAfter: number };

/** What a method that compares with weighed controls says of a block, with what it may be told with. */
export const evaluateBlock = (
  t: Translate,
  block: Block,
  method: BlockMethod,
  options: EvaluateOptions,
  { unit, warnings, leastTimesAfter }: About,
): Evaluation => {
  const { level, seed, solver } = options;
  const kind = options.inference ?? DEFAULT;
  const estimator = estimatorOf(method, solver);
  const estimate: SyntheticEstimate = estimator(block);
  const inference = inferred(block, estimate, method, options);
  const power = minimumDetectableEffect(block, estimatorOf(method), { ...POWER, level, random: seededRandom(seed) });
  const { panel, from, controls, treated } = block;
  const design = { treated: treated.length, controls: controls.length, timesBefore: from, timesAfter: panel.times.length - from };
  const interval: Result<Inference, InferenceRefusal> = inference ?? refuse({ code: "weights-estimated" });
  const told = interval.ok ? interval.value.interval : interval;
  const verdict = verdictOf(
    design,
    { interval: told, smallest: power.ok ? power.value.effect : null },
    { ...leastDesign, timesAfter: leastTimesAfter },
  );
  const refusals = [...(told.ok || kind === "none" ? [] : [told.error]), ...(power.ok ? [] : [power.error])];
  return {
    ...{ method, solver: method === "did" ? null : solver },
    ...{ estimate: estimate.effect, standardError: interval.ok ? interval.value.standardError : null },
    ...{ interval: told.ok ? told.value : null, pValue: interval.ok ? interval.value.pValue : null },
    inference: { kind, replications: interval.ok && interval.value.draws.length > 0 ? interval.value.draws.length : null, seed },
    ...blockFigures(block, estimate),
    power: power.ok ? { minimumDetectableEffect: power.value.effect, level: power.value.level, power: power.value.power } : null,
    warnings: [...warnings, ...refusals.map((refusal) => ({ code: refusal.code, sentence: refusalWords(t, refusal) }))],
    verdict: { code: verdict.code, sentence: verdictWords(t, verdict, { estimate: estimate.effect, unit }) },
  };
};
